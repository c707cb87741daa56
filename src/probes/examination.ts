import * as v from 'valibot';
import type { Incident } from '../incident/incident.ts';
import { readingsSchema } from './evidence.ts';

const time = v.pipe(v.number(), v.finite());

export const examinationSchema = v.object({
  /** The incident that it is about, and when that was last shown before it began. */
  incident: v.pipe(v.string(), v.maxLength(64)),
  shownAt: time,
  startedAt: time,
  /** null: it goes on. */
  finishedAt: v.nullable(time),
  readings: readingsSchema,
  /** Requests that were made of the site so far, for this incident. */
  asked: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The readings of the examination before, for what has changed since; null: this is the first. */
  before: v.nullable(readingsSchema),
});
/** The checks of one incident, as far as they have come. */
export type Examination = v.InferOutput<typeof examinationSchema>;

/** Milliseconds for which an examination holds for a page that fails once more, as one that reloads itself does. */
const freshness = 60_000;

/** Whether it tells of what the tab shows: a page that fails anew after a while is examined anew. */
export function isAbout({ incident, shownAt, startedAt }: Examination, shown: Incident): boolean {
  return incident === shown.id && (shownAt === shown.shownAt || shown.shownAt - startedAt < freshness);
}

/** A stored value as an examination; what is not one counts as none. */
export function parseExamination(stored: unknown): Examination | null {
  const parsed = v.safeParse(examinationSchema, stored);
  return parsed.success ? parsed.output : null;
}
