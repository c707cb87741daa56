import type { Reading } from './reading.ts';
import { countOf, type Group, type PartAnswer, type Watched } from './watched.ts';

/** What is known to have failed of a page, from what its timing tells afterwards and from what was watched. */
export interface FailedParts {
  readonly groups: readonly Group[];
  readonly answers: readonly PartAnswer[];
  /** Failed, but not described: beyond what is kept. */
  readonly more: number;
  /** Whether every request of the page was watched, so that there are no more. */
  readonly isWhole: boolean;
  /** Whether the browser has stopped remembering the page's requests. */
  readonly full: boolean;
}

/**
 * The same failure may be told by both: of an origin and a status the one that counts more is believed.
 *
 * @param whole whether the watch was on, for every site, before the page began
 */
export function failedParts(reading: Reading | null, watched: Watched | null, whole: boolean): FailedParts {
  const seen = byAnswer(watched?.groups ?? []);
  const told = byAnswer(reading?.groups ?? []);
  const keys = [...new Set([...seen.keys(), ...told.keys()])];
  const isMissing = (key: string) => sum(told.get(key)) > sum(seen.get(key));
  return {
    groups: keys.flatMap((key) => (isMissing(key) ? told : seen).get(key) ?? []),
    answers: watched?.answers ?? [],
    more: watched?.more ?? 0,
    isWhole: whole && watched?.whole === true && !keys.some(isMissing),
    full: reading?.full ?? false,
  };
}

function byAnswer(groups: readonly Group[]): Map<string, Group[]> {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${group.origin} ${group.status}`;
    byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return byKey;
}

function sum(groups: readonly Group[] = []): number {
  return countOf({ groups: [...groups], more: 0 });
}
