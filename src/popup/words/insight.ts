import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Entry, entryOf } from '../../history/entry.ts';
import { type Insight, insightOf, type Usual } from '../../history/insight.ts';
import type { Incident } from '../../incident/incident.ts';
import type { MessageKey, Say } from '../../texts.ts';
import { duration, type Times } from './times.ts';

/** What the journal tells of a site: one line, and what it rests on. */
export interface InsightView {
  readonly line: string;
  /** How far the line can be trusted; null: it only counts. */
  readonly estimate: string | null;
}

const minute = 60_000;

/** How long the site usually fails says nothing where the trouble is the visitor's own. */
export function insightWords(
  entries: readonly Entry[],
  incident: Incident,
  { verdict }: Pick<Diagnosis, 'verdict'>,
  now: number,
  say: Say,
  times: Times,
): InsightView | null {
  const insight = insightOf(entries, entryOf(incident, false), now);
  if (insight === null) return null;
  const count = countOf(insight, say);
  const usual = verdict.side === 'visitor' ? null : insight.usual;
  if (usual === null) return { line: say('insightCount', count), estimate: null };
  const within = duration(times, say, Math.max(minute, usual.median));
  return { line: say('insightUsual', count, within), estimate: estimateOf(usual, say, times) };
}

function countOf({ times, days }: Insight, say: Say): string {
  const word = ordinals[times - 3];
  const [nth, many]: readonly [MessageKey, MessageKey] =
    days === 7 ? ['insightNthWeek', 'insightManyWeek'] : ['insightNthDays', 'insightManyDays'];
  return word === undefined ? say(many, String(times), String(days)) : say(nth, say(word), String(days));
}

const ordinals: readonly MessageKey[] = [
  'ordinal3',
  'ordinal4',
  'ordinal5',
  'ordinal6',
  'ordinal7',
  'ordinal8',
  'ordinal9',
  'ordinal10',
];

function estimateOf({ known, of, median, least, most }: Usual, say: Say, times: Times): string {
  const length = (milliseconds: number) => duration(times, say, milliseconds);
  const [middle, low, high] = [length(median), length(least), length(most)];
  return low === high
    ? say('insightAlike', String(known), String(of), middle)
    : say('insightEstimate', String(known), String(of), middle, low, high);
}
