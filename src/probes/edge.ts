import * as v from 'valibot';
import type { Failure } from '../incident/failure.ts';
import type { Asked } from './asking/asked.ts';
import type { Probe } from './probe.ts';
import { measured, unavailable } from './reading.ts';

/** Cloudflare's own endpoint at the site's address, answered by the edge itself: /cdn-cgi/trace. */
export const edgeSchema = v.object({
  alive: v.boolean(),
  /** Data centre, as "FRA"; null where it is not told. */
  colo: v.nullable(v.pipe(v.string(), v.maxLength(8))),
  /** Whether the visitor comes by Cloudflare's own VPN. */
  warp: v.nullable(v.picklist(['on', 'off', 'plus'])),
});
export type Edge = v.InferOutput<typeof edgeSchema>;

export const edge: Probe<'edge'> = {
  id: 'edge',
  run: async ({ incident, origin, permit, mayAsk }, tools) => {
    if (!isCloudflare(incident.failure)) return unavailable('not-needed');
    if (!mayAsk) return unavailable('needs-click');
    if (permit === 'told-to-wait') return unavailable('told-to-wait');
    if (!(await tools.mayReach())) return unavailable('no-permission');
    const asked = await tools.askPlain(`${origin}/cdn-cgi/trace`);
    const trace = readTrace(asked);
    // An answer of another kind, as a redirect to https, says that somebody is there, but not who.
    return trace.alive || asked.kind === 'no-answer' ? measured(trace) : unavailable('refused');
  },
};

/** Only Cloudflare's hosts have the endpoint; its headers stand on every answer that came through it. */
function isCloudflare(failure: Failure): boolean {
  if (failure.kind !== 'response') return false;
  return failure.headers.some(
    ([name, value]) => name === 'cf-ray' || (name === 'server' && value.toLowerCase() === 'cloudflare'),
  );
}

/** Lines of `key=value`; https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/ */
export function readTrace(asked: Asked): Edge {
  const body = asked.kind === 'answer' && asked.status === 200 ? (asked.body ?? '') : '';
  const line = (key: string) => new RegExp(`^${key}=([\\w-]{1,8})$`, 'm').exec(body)?.[1] ?? null;
  const warp = line('warp');
  return {
    alive: line('colo') !== null,
    colo: line('colo'),
    warp: warp === 'on' || warp === 'off' || warp === 'plus' ? warp : null,
  };
}
