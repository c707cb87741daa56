import * as v from 'valibot';

/** Cloudflare's own endpoint at the site's address, answered by the edge itself: /cdn-cgi/trace. */
export const edgeSchema = v.object({
  alive: v.boolean(),
  /** Data centre, as "FRA"; null where it is not told. */
  colo: v.nullable(v.pipe(v.string(), v.maxLength(8))),
  /** Whether the visitor comes by Cloudflare's own VPN. */
  warp: v.nullable(v.picklist(['on', 'off', 'plus'])),
});
export type Edge = v.InferOutput<typeof edgeSchema>;
