import * as v from 'valibot';

export const longestName = 256;
export const mostCookies = 300;

const lookedSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(longestName)),
  /** Of name and value together, in bytes of UTF-8. */
  bytes: v.pipe(v.number(), v.minValue(0)),
  /** large: it swells the request beyond what servers take. broken: it holds what no server expects. null: nothing about it. */
  suspect: v.nullable(v.picklist(['large', 'broken'])),
  /** It could not be put back as it was, since the browser does not tell its bytes: it is left alone. */
  stays: v.boolean(),
});
const cookieLookSchema = v.object({
  incident: v.pipe(v.string(), v.maxLength(64)),
  at: v.pipe(v.number(), v.finite()),
  /** Bytes of all that the page's request carries. */
  total: v.pipe(v.number(), v.minValue(0)),
  cookies: v.pipe(v.array(lookedSchema), v.maxLength(mostCookies)),
});
/** The names and sizes of the cookies that a page's site is sent, the largest first; never a value. */
export type CookieLook = v.InferOutput<typeof cookieLookSchema>;

/** A stored value as a look, if it is one and about this incident. */
export function parseCookieLook(stored: unknown, incident: string): CookieLook | null {
  const parsed = v.safeParse(cookieLookSchema, stored);
  return parsed.success && parsed.output.incident === incident ? parsed.output : null;
}
