import type { Entry } from '../../history/entry.ts';
import { sideOf } from '../../history/side.ts';
import type { Side } from '../../rules/rule.ts';

/** The incidents of one site, newest first; never empty. */
export interface Site {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** What the person looks for. */
export interface Sought {
  readonly text: string;
  readonly side: Side | 'all';
}

/** The incidents by site, in the order of each site's newest. @param entries newest first */
export function bySite(entries: readonly Entry[]): Site[] {
  const sites = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = sites.get(entry.site);
    if (known === undefined) sites.set(entry.site, [entry]);
    else known.push(entry);
  }
  return [...sites].map(([name, those]) => ({ name, entries: those }));
}

/** The incidents that have every word sought somewhere. @param wordsOf all that the page shows of one */
export function found(
  entries: readonly Entry[],
  { text, side }: Sought,
  wordsOf: (entry: Entry) => string,
): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && side === 'all') return entries;
  return entries.filter((entry) => {
    if (side !== 'all' && sideOf(entry) !== side) return false;
    const shown = words.length === 0 ? '' : wordsOf(entry).toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}
