import type { Side } from '../rules/rule.ts';
import type { Entry } from './entry.ts';
import { sideOf } from './side.ts';

/** Some time in which a site failed, in however many tabs and pages that was met. */
export interface Outage {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Milliseconds until it was first seen well again, so at most as long as it failed; null: nobody saw it. */
  readonly lasted: number | null;
  /** By the first verdict that says so. */
  readonly side: Side;
  /** Product id of the first maker that is known; null: none is. */
  readonly maker: string | null;
  readonly incidents: number;
}

/** Milliseconds after an incident whose end nobody saw, for which the next one counts as the same trouble. */
const goesOn = 10 * 60_000;

/** The outages of one site, newest first. @param entries the site's, in any order */
export function outagesOf(entries: readonly Entry[]): Outage[] {
  const outages: Outage[] = [];
  let lastAt = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    const current = outages.at(-1);
    if (current !== undefined && isPartOf(entry, current, lastAt)) {
      outages[outages.length - 1] = joined(current, entry);
    } else outages.push(begunBy(entry));
    lastAt = entry.at;
  }
  return outages.reverse();
}

function isPartOf({ at }: Entry, outage: Outage, lastAt: number): boolean {
  return outage.lasted === null ? at - lastAt < goesOn : at < outage.at + outage.lasted;
}

function begunBy(entry: Entry): Outage {
  const { at, lasted, maker } = entry;
  return { at, lasted, side: sideOf(entry), maker: maker?.product ?? null, incidents: 1 };
}

/** Of several tabs the first that shows the site well ends it. */
function joined(outage: Outage, entry: Entry): Outage {
  const ends = [outage, entry].flatMap(({ at, lasted }) => (lasted === null ? [] : [at + lasted]));
  return {
    at: outage.at,
    lasted: ends.length === 0 ? null : Math.min(...ends) - outage.at,
    side: outage.side === 'unknown' ? sideOf(entry) : outage.side,
    maker: outage.maker ?? entry.maker?.product ?? null,
    incidents: outage.incidents + 1,
  };
}
