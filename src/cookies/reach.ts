import { parseUrl } from '../parse-url.ts';
import type { Cookie } from './cookie.ts';

/**
 * Whether the browser would send it with some page of the host that a tab shows: of the host itself or of a domain above
 * it, at any path, and in no other site's partition.
 *
 * @param host without port
 */
export function isOfHost(cookie: Cookie, host: string): boolean {
  const domain = cookie.domain.replace(/^\./, '');
  const isNear = cookie.hostOnly ? host === domain : isWithin(host, domain);
  return isNear && isOwnPartition(cookie, host) && isPath(cookie.path);
}

/** Whether the request for the page carries it (RFC 6265, 5.4). */
export function isSentWith(cookie: Cookie, page: string): boolean {
  const url = new URL(page);
  return (
    isOfHost(cookie, url.hostname) &&
    isPathWithin(url.pathname, cookie.path) &&
    (!cookie.secure || isTrustworthy(url))
  );
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** A partition of the site's own top-level pages; what frames of it hold elsewhere never goes with such a page. */
function isOwnPartition({ partitionKey, firstPartyDomain = '' }: Cookie, host: string): boolean {
  if (firstPartyDomain !== '' && !isWithin(host, firstPartyDomain)) return false;
  if (partitionKey == null) return true;
  const { topLevelSite = '', hasCrossSiteAncestor = false } = partitionKey;
  const site = parseUrl(topLevelSite);
  return !hasCrossSiteAncestor && site !== null && isWithin(host, site.hostname);
}

/** Some sites set paths that no address can have; such cookies are never sent, nor can they be removed by address. */
function isPath(path: string): boolean {
  return path.startsWith('/') && parseUrl(`https://a.invalid${path}`)?.pathname === path;
}

/** RFC 6265, 5.1.4. */
function isPathWithin(path: string, of: string): boolean {
  return path === of || path.startsWith(of.endsWith('/') ? of : `${of}/`);
}

/** Browsers take this computer itself for as good as https. */
function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
