import * as v from 'valibot';
import { bytesOf, type Cookie } from './cookie.ts';
import { isOfHost, isSentWith } from './reach.ts';
import { headerBytes, inexactNames, suspectsAmong } from './suspects.ts';

const longestName = 256;
const mostCookies = 300;

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

/**
 * What can be told of a site's cookies.
 *
 * @param at milliseconds since the epoch
 */
export function lookAt(cookies: readonly Cookie[], page: string, incident: string, at: number): CookieLook {
  const own = cookies.filter((cookie) => isOfHost(cookie, new URL(page).hostname));
  const suspects = suspectsAmong(own, page);
  const inexact = inexactNames(own);
  const looked = own.map((cookie) => ({
    name: cookie.name.slice(0, longestName),
    bytes: bytesOf(cookie),
    suspect: suspects.get(cookie.name) ?? null,
    stays: inexact.has(cookie.name),
  }));
  return {
    incident,
    at,
    total: headerBytes(own.filter((cookie) => isSentWith(cookie, page))),
    cookies: looked.toSorted((one, other) => other.bytes - one.bytes).slice(0, mostCookies),
  };
}
