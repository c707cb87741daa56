import type { Planned } from '../../../fixes/plan.ts';
import { isMeasuring, type Progress } from '../../../fixes/progress.ts';
import { type Course, stepOf } from '../../../incident/course.ts';
import type { FixId } from '../../../incident/fix-id.ts';
import type { Incident } from '../../../incident/incident.ts';

/** One planned fix and how far it has come. */
export interface Placed extends Planned {
  readonly progress: Progress;
}

/**
 * Which step stands open: what the person chose, until it is over; else the best one that is still to be done. null: none.
 *
 * @param now milliseconds since the epoch
 */
export function openStep(
  placed: readonly Placed[],
  incident: Incident,
  course: Course | null,
  now: number,
): FixId | null {
  const chosen = course?.open;
  if (chosen === null) return null;
  const isThere = placed.some(({ fix }) => fix.id === chosen?.fix);
  if (chosen !== undefined && isThere && !isOverSince(chosen, incident, course, now)) return chosen.fix;
  return bestOf(placed)?.fix.id ?? null;
}

/** What to do next: under way before all else, then the best that is worth a try. */
export function bestOf(placed: readonly Placed[]): Placed | null {
  const isWorthIt = ({ progress, chance }: Placed) => progress === 'todo' && chance.level !== 'unlikely';
  return placed.find(({ progress }) => progress === 'doing') ?? placed.find(isWorthIt) ?? null;
}

function isOverSince(
  { fix, at }: NonNullable<Course['open']>,
  { attempts }: Incident,
  course: Course | null,
  now: number,
): boolean {
  const step = course === null ? null : stepOf(course, fix);
  const hasFailed = attempts.some((attempt) => attempt.by === fix && attempt.at >= at);
  if (step === null) return hasFailed;
  if (step.kind === 'under-way') return hasFailed && !isMeasuring(step, now);
  return step.at >= at;
}
