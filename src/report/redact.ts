import ipaddr from 'ipaddr.js';
import { hostnameOf, isInner } from '../incident/address.ts';
import { decoded, looksLikeToken } from '../incident/token.ts';
import { parseUrl } from '../parse-url.ts';
import { addressKind } from '../probes/read-address.ts';

/** What the person ticks to be told although it may be personal. */
export interface Choices {
  /** What follows the ? of the address. */
  readonly query: boolean;
  /** The page's host, where that is an address or a name of this computer or network. */
  readonly innerHost: boolean;
}

/** Stands where something was left out. */
export const leftOutMark = '…';

/** Stands for a host that is nobody else's business: a name that can never be one (RFC 2606). */
const hiddenHost = 'private.invalid';

/** Longest that any single text of a report is, in UTF-16 code units; addresses may be longer. */
const longest = 200;
const longestAddress = 2_048;

const unseemly = /[\p{Bidi_Control}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** Without what turns text around, hides in it or breaks its line, and bounded. */
export function plain(text: string, most = longest): string {
  const seemly = text
    .slice(0, most * 4)
    .replace(unseemly, ' ')
    .trim();
  return seemly.length > most ? `${[...seemly].slice(0, most - 1).join('')}${leftOutMark}` : seemly;
}

/**
 * Words of somebody else (a server's name for itself, a reason phrase): without what looks like an address or a name of an
 * inner network, an address of a page with what follows its ?, a secret, or a mail address.
 */
export function redacted(text: string, most = longest): string {
  const words = plain(text, most).split(/([\s"'“”‘’(){}<>|]+)/);
  return words.map((word) => (tells(word) ? leftOutMark : withoutAddresses(word))).join('');
}

/** An id is meant to be quoted, however random it looks; what else may hang on it is not. */
export function redactedId(id: string): string {
  return withoutAddresses(plain(id, 256).replace(/[?&].*$/, ''));
}

function tells(word: string): boolean {
  return word.includes('?') || word.includes('@') || isInnerName(word) || secretIn(word);
}

function secretIn(word: string): boolean {
  return word.split(/[/;,:=&]/).some(looksLikeToken);
}

/** "cache.office.local", "http://intra.corp:3128"; a single word may be anything. */
function isInnerName(word: string): boolean {
  return word.split(/[/:,;=]/).some((part) => innerName.test(part));
}

const innerName = /\.(?:localhost|local|internal|intranet|private|lan|home|corp|home\.arpa)\.?$/i;

/** How a server calls itself: a product, not a machine. */
export function selfName(word: string): string {
  return /[a-z\d]\.[a-z]{2}/i.test(word) ? leftOutMark : redacted(word, 80);
}

const ipv4 = /\d{1,3}(?:\.\d{1,3}){3}/g;
const ipv6 = /(?:[\da-f]{0,4}:){2,7}(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4})/gi;

function withoutAddresses(text: string): string {
  const told = (ip: string) => (ipaddr.isValid(ip) && !isPublicAddress(ip) ? leftOutMark : ip);
  return text.replace(ipv6, told).replace(ipv4, told);
}

export function isPublicAddress(ip: string): boolean {
  return addressKind(ip) === 'public';
}

/** Whether the host means something on this computer or network alone. */
export function isInnerHost(url: string): boolean {
  return isInner(url) && !isPublicAddress(hostnameOf(url));
}

export type LeftOut = 'query' | 'path-pieces' | 'host';

/** The page's address as it may be told, and what of it was left out. */
export function toldAddress(url: string, choices: Choices): { url: string; leftOut: LeftOut[] } {
  const parsed = parseUrl(url);
  if (parsed === null) return { url: '', leftOut: [] };
  const { protocol, host, port, pathname, search } = parsed;
  const hidesHost = isInnerHost(url) && !choices.innerHost;
  const path = withoutSecrets(pathname);
  const hidesQuery = search !== '' && !choices.query;
  const shownHost = hidesHost ? `${hiddenHost}${port === '' ? '' : `:${port}`}` : host;
  return {
    url: `${protocol}//${shownHost}${path}${hidesQuery ? '' : search}`.slice(0, longestAddress),
    leftOut: [
      ...(hidesQuery ? (['query'] as const) : []),
      ...(path === pathname ? [] : (['path-pieces'] as const)),
      ...(hidesHost ? (['host'] as const) : []),
    ],
  };
}

/** A path may hold a key, a mail address, or an address of the inner network. */
function withoutSecrets(pathname: string): string {
  const segments = pathname.split('/').map((segment) => {
    const text = decoded(segment);
    if (withoutAddresses(text) !== text || /[/?@]/.test(text)) return leftOutMark;
    return segment.replace(/[^;,:=]+/g, (piece) =>
      looksLikeToken(piece) || isInnerName(piece) ? leftOutMark : piece,
    );
  });
  return segments.join('/');
}
