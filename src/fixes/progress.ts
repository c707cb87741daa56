import type { Course, Position, Round } from '../incident/course.ts';
import { stepOf } from '../incident/course.ts';
import type { FixId } from '../incident/fix-id.ts';
import type { Incident } from '../incident/incident.ts';

/** How far a fix has come. The names are stable: the popup shows them as `data-progress`. */
export type Progress = 'todo' | 'doing' | 'helped' | 'works-now' | 'no-effect' | 'could-not-tell' | 'skipped';

/** Milliseconds for which a page is measured after the person has said how things stand, and between two measurements. */
export const watchedFor = 120_000;
export const watchedEvery = 10_000;

/**
 * One good answer proves little: `helped` takes off, on, off, or a difference that was measured before the fix. Derived from
 * what happened, never stored.
 *
 * @param now milliseconds since the epoch
 */
export function progressOf(fix: FixId, incident: Incident, course: Course | null, now: number): Progress {
  const { state, attempts } = incident;
  if (state.phase === 'verifying' && state.by === fix) return 'doing';
  if (state.phase === 'resolved' && state.by === fix) return state.proven ? 'helped' : 'works-now';
  const step = course === null ? null : stepOf(course, fix);
  switch (step?.kind) {
    case 'skipped':
      return 'skipped';
    case 'untold':
      return 'could-not-tell';
    case 'ended':
      return judged(step.rounds) ?? 'could-not-tell';
    case 'under-way':
      return isMeasuring(step, now) ? 'doing' : (judged(step.rounds) ?? 'could-not-tell');
    default:
      return attempts.some(({ by }) => by === fix) ? 'no-effect' : 'todo';
  }
}

/** Whether another measurement is to come: not once it is well, nor after two minutes. */
export function isMeasuring(
  { since, position, rounds }: { since: number; position: Position; rounds: readonly Round[] },
  now: number,
): boolean {
  const here = rounds.filter((round) => round.position === position && round.at >= since);
  const last = here.at(-1);
  if (last === undefined) return now - since < watchedFor;
  // With it on again the question is whether it fails again: one answer, whichever, settles that.
  const isSettled = last.outcome === 'well' || (position === 'on' && last.outcome === 'error');
  return !isSettled && now - since < watchedFor;
}

/** What the rounds say; null: nothing yet. */
export function judged(rounds: readonly Round[]): Exclude<Progress, 'todo' | 'doing' | 'skipped'> | null {
  const [off, on, offAgain] = [lastAt(rounds, 'off'), lastAt(rounds, 'on'), lastAt(rounds, 'off-again')];
  const first = lastAt(rounds, 'done') ?? off;
  if (first === null) return null;
  if (first !== 'well') return first === 'error' ? 'no-effect' : 'could-not-tell';
  if (on !== 'error' || offAgain === null) return 'works-now';
  return offAgain === 'well' ? 'helped' : 'could-not-tell';
}

function lastAt(rounds: readonly Round[], position: Position): Round['outcome'] | null {
  return rounds.findLast((round) => round.position === position)?.outcome ?? null;
}
