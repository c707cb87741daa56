import { hostnameOf, isWebPage } from '../incident/address.ts';
import { decoded } from '../incident/token.ts';
import { parseUrl } from '../parse-url.ts';
import { isSameSite } from '../same-site.ts';
import { encodedAddress } from './mail.ts';
import { plain } from './redact.ts';

/** A way to somebody, as the failed page names it. */
export interface Way {
  readonly kind: 'page' | 'mail';
  /** What the page calls it; '' for nothing. */
  readonly label: string;
  readonly href: string;
  /** Where it leads, to be shown beside it: an address in ASCII, so that no letter looks like another. */
  readonly target: string;
}

/** On the site's own registrable domain, and elsewhere. */
export interface Contacts {
  readonly own: readonly Way[];
  readonly others: readonly Way[];
}

export interface Candidate {
  readonly href: string;
  readonly label: string;
}

/** Longest target that can be shown whole. */
const longestTarget = 300;
const mostWays = 8;

/**
 * The ways that a page offers, sorted by whether they stay with the site. A page made by another (an edge, a filter, an
 * attacker) may name anybody.
 *
 * @param url the failed page's address
 */
export function contactsOf(candidates: readonly Candidate[], url: string): Contacts {
  const seen = candidates.slice(0, mostWays).flatMap((candidate) => wayOf(candidate) ?? []);
  const ways = seen.filter(
    ({ way }, index) => seen.findIndex((other) => other.way.href === way.href) === index,
  );
  const site = hostnameOf(url);
  const isOwn = ({ host }: Located) => isSameSite(host, site);
  return {
    own: ways.filter(isOwn).map(({ way }) => way),
    others: ways.filter((one) => !isOwn(one)).map(({ way }) => way),
  };
}

interface Located {
  readonly way: Way;
  readonly host: string;
}

function wayOf({ href, label }: Candidate): Located | null {
  const url = href.length > 2_048 ? null : parseUrl(href);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return mailWay(url, label);
  if (!isWebPage(href) || url.username !== '' || url.password !== '') return null;
  if (url.href.length > longestTarget) return null;
  const way = { kind: 'page', label: plain(label, 80), href: url.href, target: url.href } as const;
  return { way, host: url.hostname };
}

/** Only the address: a page could put its own words, subject or further recipients into the letter (RFC 6068). */
function mailWay({ pathname, searchParams }: URL, label: string): Located | null {
  if (searchParams.has('to')) return null;
  const found = /^([\w.!#$&'*+/=^`{|}~-]{1,64})@([^\s@,;:/?#%<>"\\]{1,253})$/.exec(decoded(pathname));
  const [, local = '', domain = ''] = found ?? [];
  const host = hostnameOf(`http://${domain}`);
  if (found === null || host === '') return null;
  const target = `${local}@${host}`;
  return {
    way: { kind: 'mail', label: plain(label, 80), href: `mailto:${encodedAddress(target)}`, target },
    host,
  };
}
