import { parseUrl } from './parse-url.ts';

/** A host that somebody typed or pasted, as addresses bear it; or why it is none. */
export type TypedHost =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'none'; readonly why: 'empty' | 'not-web' | 'no-host' };

/** https://www.rfc-editor.org/rfc/rfc1035 2.3.4 */
const longest = 253;

/**
 * Takes a name, an address of a page, or an IP address, with or without what stands around it: "Shop.test", "*.shop.test",
 * "https://shop.test:8443/cart", "bücher.test", "2001:db8::1". Letters beyond ASCII come out as the browser sends them
 * (UTS 46), IPv6 in brackets, no port.
 */
export function typedHost(typed: string): TypedHost {
  const text = typed.trim();
  if (text === '') return { kind: 'none', why: 'empty' };
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? parseUrl(text) : withoutScheme(text);
  if (url !== null && url.protocol !== 'http:' && url.protocol !== 'https:')
    return { kind: 'none', why: 'not-web' };
  const host = url?.hostname.replace(/^\*\./, '').replace(/\.$/, '') ?? '';
  return isHost(host, text) ? { kind: 'host', host } : { kind: 'none', why: 'no-host' };
}

function withoutScheme(text: string): URL | null {
  // What could be a mail address, or "mailto:", is not taken for a site.
  if (/^[^/?#]*@/.test(text)) return null;
  return parseUrl(`http://${text}`) ?? parseUrl(`http://[${text}]`);
}

/** A browser takes "7" for the address 0.0.0.7, which nobody means who types it. */
function isHost(host: string, typed: string): boolean {
  if (host.length > longest) return false;
  if (/^[\d.]+$/.test(host)) return typed.includes(host);
  return /^\[[\da-f:.]+\]$|^[a-z\d_-]+(?:\.[a-z\d_-]+)*$/.test(host);
}
