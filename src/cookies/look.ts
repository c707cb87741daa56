import { bytesOf, type Cookie } from './cookie.ts';
import { type CookieLook, longestName, mostCookies } from './looked.ts';
import { isOfHost, isSentWith } from './reach.ts';
import { headerBytes, inexactNames, suspectsAmong } from './suspects.ts';

export type { CookieLook } from './looked.ts';

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
