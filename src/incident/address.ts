import { parseUrl } from '../parse-url.ts';

/** Longest address kept, in UTF-16 code units: session storage is small, and a page may have any length of query. */
const longestAddress = 8192;

/** Whether an address was too long to be kept whole: it names no page any more, and is not asked for. */
export function isCut(address: string): boolean {
  return address.length >= longestAddress;
}

/**
 * The address that tells pages apart: without fragment (it never reaches a server), without user and password (RFC 3986,
 * 3.2.1: they are secrets, and only one of the browsers tells them), and bounded.
 */
export function pageAddress(url: string): string {
  const hash = url.indexOf('#');
  const address = hash < 0 ? url : url.slice(0, hash);
  return address.replace(/^(https?:\/\/)[^/?@]*@/i, '$1').slice(0, longestAddress);
}

/** Whether this is a page that a gateway can answer for. */
export function isWebPage(url: string): boolean {
  const protocol = parseUrl(url)?.protocol;
  return protocol === 'http:' || protocol === 'https:';
}

/** Host with its port where that is not the scheme's own, or '' where there is none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host ?? '';
}

/** Host without its port, or '' where there is none. */
export function hostnameOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}

/** Whether there is a part after the question mark: what a person typed or is known by often stands there. */
export function hasQuery(url: string): boolean {
  return (parseUrl(url)?.search ?? '') !== '';
}

/** Scheme, host and port (RFC 6454), or '' where there is none. */
export function originOf(url: string): string {
  const origin = parseUrl(url)?.origin;
  return origin === undefined || origin === 'null' ? '' : origin;
}

/** Whether both have the same path and query, wherever they are: `http://a.test/x?y` and `https://www.a.test/x?y`. */
export function samePath(one: string, other: string): boolean {
  const [a, b] = [parseUrl(one), parseUrl(other)];
  return a !== null && b !== null && a.pathname === b.pathname && a.search === b.search;
}

/** Whether the host is an address, or a name that means this computer or this network alone (RFC 6761, 6762, 8375). */
export function isInner(url: string): boolean {
  const name = hostnameOf(url).replace(/\.$/, '');
  return /^\[|^[\d.]+$|^[^.]*$|\.(?:localhost|local|internal|lan|home|corp|home\.arpa)$/.test(name);
}

/** Whether the host is a name that has to be looked up: no address, and not this computer itself (RFC 6761, 6.3). */
export function needsLookup(url: string): boolean {
  const name = hostnameOf(url);
  return name !== '' && !/^\[|^[\d.]+$|(^|\.)localhost\.?$/.test(name);
}
