import { bytesOf, type Cookie, isExact } from './cookie.ts';
import { isOfHost, isSentWith } from './reach.ts';

/** large: it swells the request beyond what servers take. broken: it holds what no server expects. */
export type Suspicion = 'large' | 'broken';

/**
 * Bytes of Cookie that every usual server takes. The narrowest is uWSGI, whose 4,096 hold the rest of the request as well;
 * a header line may have 8 kB with nginx, Apache and gunicorn, and all headers 8 kB with Tomcat, 16 kB with Node and IIS.
 * https://uwsgi-docs.readthedocs.io/en/latest/Options.html#buffer-size
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers
 */
const safeBytes = 3072;

/** Bytes of name and value together that a browser has to take, and no server has to expect more (RFC 6265, 6.1). */
const mostBytes = 4096;

/** Bytes that a request's Cookie header has with these. */
export function headerBytes(cookies: readonly Cookie[]): number {
  const pairs = cookies.map((cookie) => bytesOf(cookie) + (cookie.name === '' ? 0 : 1));
  return pairs.reduce((sum, bytes) => sum + bytes + 2, pairs.length === 0 ? 0 : -2);
}

/**
 * The names that are suspected: all broken ones, and of the others the fewest that bring the page's request down to a safe
 * size. By name, since browsers remove by name: same-named cookies go together.
 */
export function suspectsAmong(cookies: readonly Cookie[], page: string): ReadonlyMap<string, Suspicion> {
  const suspects = new Map<string, Suspicion>();
  const sent = cookies.filter((cookie) => isSentWith(cookie, page));
  for (const { name } of sent.filter(isBroken)) suspects.set(name, 'broken');
  let left = headerBytes(sent.filter(({ name }) => !suspects.has(name)));
  for (const [name, bytes] of namesBySize(sent)) {
    if (left <= safeBytes) break;
    if (suspects.has(name)) continue;
    suspects.set(name, 'large');
    left -= bytes;
  }
  return suspects;
}

/** Those to be set aside. What could not be put back as it was is left alone, and what has the same name with it. */
export function chosenOf(cookies: readonly Cookie[], page: string, which: 'suspects' | 'all'): Cookie[] {
  const own = cookies.filter((cookie) => isOfHost(cookie, new URL(page).hostname));
  const suspects = suspectsAmong(own, page);
  const inexact = inexactNames(own);
  return own.filter(({ name }) => (which === 'all' || suspects.has(name)) && !inexact.has(name));
}

/** The names of which not all could be put back as they are. */
export function inexactNames(cookies: readonly Cookie[]): ReadonlySet<string> {
  return new Set(cookies.flatMap((cookie) => (isExact(cookie) ? [] : [cookie.name])));
}

/** Each name with the bytes that it takes of a Cookie header, the largest first. */
function namesBySize(cookies: readonly Cookie[]): [string, number][] {
  const sizes = new Map<string, number>();
  for (const cookie of cookies)
    sizes.set(cookie.name, headerBytes([cookie]) + 2 + (sizes.get(cookie.name) ?? 0));
  return [...sizes].toSorted(([, one], [, other]) => other - one);
}

/**
 * Whether it holds control characters, or others beyond ASCII (RFC 6265, 4.1.1), is longer than browsers take, or has a
 * percent sign that decodes to nothing, at which some servers give up.
 */
function isBroken(cookie: Cookie): boolean {
  const pair = cookie.name + cookie.value;
  return !/^[\x20-\x7e]*$/.test(pair) || bytesOf(cookie) > mostBytes || !isDecodable(cookie.value);
}

function isDecodable(value: string): boolean {
  try {
    decodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}
