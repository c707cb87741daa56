import type { Entry } from './entry.ts';
import { type Outage, outagesOf } from './outages.ts';

/** How long a site usually fails: an estimate from what was seen. Lengths are milliseconds. */
export interface Usual {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Of how many outages the length is known, of how many there were. */
  readonly known: number;
  readonly of: number;
}

/** What the journal tells of a site that fails. */
export interface Insight {
  /** How often it failed, this time among them, in so many days up to now. */
  readonly times: number;
  readonly days: number;
  /** null: too little is known to say. */
  readonly usual: Usual | null;
}

const day = 86_400_000;

/** From how many times on it is more than chance. */
const enough = 3;

/**
 * What is told of a site while it fails; null: it has failed too seldom. Several tabs and pages that fail together count once.
 *
 * @param entries the site's
 * @param present the incident that is told of: it counts, also where it is not kept, as after it was deleted
 * @param now milliseconds since the epoch
 */
export function insightOf(entries: readonly Entry[], present: Entry, now: number): Insight | null {
  const isKept = entries.some(({ id }) => id === present.id);
  const outages = outagesOf(isKept ? entries : [...entries, present]);
  const before = outages.slice(outages.findIndex(({ at }) => at <= present.at) + 1);
  const since = (days: number) => outages.filter(({ at }) => at > now - days * day).length;
  const first = outages.at(-1);
  if (first === undefined || outages.length < enough) return null;
  const days = [7, 30].find((span) => since(span) >= enough) ?? Math.ceil((now - first.at) / day);
  return { times: since(days), days, usual: usualOf(before) };
}

/**
 * How long it usually takes; null where the length of fewer than two is known, or of fewer than half: those that nobody saw
 * the end of may well have been the long ones. What was on the visitor's side says nothing of the site.
 */
export function usualOf(outages: readonly Outage[]): Usual | null {
  const sites = outages.filter(({ side }) => side !== 'visitor');
  const lengths = sites
    .flatMap(({ lasted }) => (lasted === null ? [] : [lasted]))
    .toSorted((one, other) => one - other);
  const [least, most] = [lengths[0], lengths.at(-1)];
  if (least === undefined || most === undefined || lengths.length < 2) return null;
  if (lengths.length * 2 < sites.length) return null;
  return { median: medianOf(lengths), least, most, known: lengths.length, of: sites.length };
}

/** @param sorted in rising order, and not empty */
function medianOf(sorted: readonly number[]): number {
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
