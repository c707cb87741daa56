import { identify } from '../gateways/identify.ts';
import { hostnameOf, hostOf } from '../incident/address.ts';
import { isSameSite } from '../same-site.ts';
import type { FailedParts } from './failed.ts';
import { type PartKind, partKinds } from './kind.ts';
import { countOf, type Group, type PartAnswer } from './watched.ts';

/**
 * Whose a host is, seen from the page.
 * - `page`: the page itself came from there.
 * - `site`: another host of the same site (registrable domain).
 * - `other`: somebody else's.
 * - `visitor`: a proxy on the visitor's side answered in the host's place.
 */
export type PartSide = 'page' | 'site' | 'other' | 'visitor';

/** What the headers tell of who answered. */
export interface PartGateway {
  readonly name: string;
  /** It made the error, or the error came through it, or the answers only carry its name. */
  readonly how: 'made' | 'passed' | 'named';
}

/** What failed at one host. */
export interface HostParts {
  readonly host: string;
  readonly side: PartSide;
  readonly count: number;
  /** In the order of `partKinds`. */
  readonly kinds: readonly Counted<PartKind>[];
  readonly statuses: readonly Counted<number>[];
  /** null: nothing tells. */
  readonly gateway: PartGateway | null;
}

export interface Counted<What> {
  readonly what: What;
  readonly count: number;
}

/** What failed of a page that loaded, host by host: those with the most first, but the page's own before all. */
export interface Parts {
  readonly hosts: readonly HostParts[];
  readonly count: number;
  readonly statuses: readonly number[];
  /** As of FailedParts. */
  readonly more: number;
  readonly isWhole: boolean;
  readonly full: boolean;
}

/**
 * Groups what failed by host.
 *
 * @param page the page's address, or its origin
 * @returns null where nothing is known to have failed
 */
export function partsOf(failed: FailedParts, page: string): Parts | null {
  const { groups, answers, more, isWhole, full } = failed;
  if (groups.length === 0) return null;
  const names = [...new Set(groups.map(({ origin }) => hostOf(origin)))];
  const hosts = names.map((host) => hostParts(host, groups, answers, page));
  return {
    hosts: hosts.sort((a, b) => Number(b.side === 'page') - Number(a.side === 'page') || b.count - a.count),
    count: countOf({ groups: [...groups], more }),
    statuses: tally(groups, ({ status }) => status).map(({ what }) => what),
    more,
    isWhole,
    full,
  };
}

function hostParts(
  host: string,
  all: readonly Group[],
  answers: readonly PartAnswer[],
  page: string,
): HostParts {
  const groups = all.filter(({ origin }) => hostOf(origin) === host);
  const ids = answers
    .filter(({ origin }) => hostOf(origin) === host)
    .map((answer) => identify({ ...answer, body: null }));
  const isVisitors = ids.some(({ side }) => side.side === 'visitor');
  return {
    host,
    side: isVisitors ? 'visitor' : sideOf(groups[0]?.origin ?? '', page),
    count: countOf({ groups, more: 0 }),
    kinds: tally(groups, ({ kind }) => kind).sort(
      (a, b) => partKinds.indexOf(a.what) - partKinds.indexOf(b.what),
    ),
    statuses: tally(groups, ({ status }) => status),
    gateway: gatewayOf(ids),
  };
}

function sideOf(origin: string, page: string): PartSide {
  if (hostOf(origin) === hostOf(page)) return 'page';
  return isSameSite(hostnameOf(origin), hostnameOf(page)) ? 'site' : 'other';
}

/** The surest that any of a host's answers tells. */
function gatewayOf(ids: readonly ReturnType<typeof identify>[]): PartGateway | null {
  for (const { maker } of ids) if (maker.kind === 'product') return { name: maker.product.name, how: 'made' };
  for (const { handlers } of ids) {
    const handler = handlers.find(({ product }) => product.edge) ?? handlers[0];
    if (handler !== undefined) return { name: handler.product.name, how: 'passed' };
  }
  for (const { maker } of ids)
    if (maker.kind === 'unknown' && maker.word !== null) return { name: maker.word, how: 'named' };
  return null;
}

/** How often each occurs, the most frequent first. */
function tally<What>(groups: readonly Group[], of: (group: Group) => What): Counted<What>[] {
  const counts = new Map<What, number>();
  for (const group of groups) counts.set(of(group), (counts.get(of(group)) ?? 0) + group.count);
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}
