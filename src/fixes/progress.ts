import type { Course, Position, Round, Step } from '../incident/course.ts';
import { stepOf } from '../incident/course.ts';
import type { FixId } from '../incident/fix-id.ts';
import type { Incident } from '../incident/incident.ts';
import { askedEvery } from '../incident/questions.ts';

/** How far a fix has come. The names are stable: the popup shows them as `data-progress`. */
export type Progress = 'todo' | 'doing' | 'helped' | 'works-now' | 'no-effect' | 'could-not-tell' | 'skipped';

/** Milliseconds for which a page is measured after the person has said how things stand, and between two measurements. */
export const watchedFor = 120_000;
export const watchedEvery = askedEvery;

/** Milliseconds after which a load counts as given up: gateways let a page wait for a minute, and some loads end without a word. */
const loadsFor = 120_000;

/** Milliseconds in which a proxy or a VPN comes up again: until then a good answer with it on says nothing. */
const settlesFor = 30_000;

/**
 * One good answer proves little: `helped` takes off, on, off, or a difference that was measured before the fix. Derived from
 * what happened, never stored. What a load of ours brought counts from its own time on: it may contradict what was measured
 * before, and it is outweighed by what the person has tried since.
 *
 * @param now milliseconds since the epoch
 */
export function progressOf(fix: FixId, incident: Incident, course: Course | null, now: number): Progress {
  const { state, attempts } = incident;
  if (state.phase === 'verifying' && state.by === fix) {
    return now - state.since < loadsFor ? 'doing' : 'could-not-tell';
  }
  if (state.phase === 'resolved' && state.by === fix) return state.proven ? 'helped' : 'works-now';
  const step = course === null ? null : stepOf(course, fix);
  const failed = attempts.findLast(({ by }) => by === fix);
  if (step === null) return failed === undefined ? 'todo' : 'no-effect';
  const told = toldBy(step, now);
  return failed !== undefined && failed.at > lastOf(step) ? afterFailing(told) : told;
}

function toldBy(step: Step, now: number): Progress {
  switch (step.kind) {
    case 'skipped':
      return 'skipped';
    case 'untold':
      return 'could-not-tell';
    case 'ended':
      return judged(step.rounds) ?? 'could-not-tell';
    case 'under-way':
      return isMeasuring(step, now) ? 'doing' : (judged(step.rounds) ?? 'could-not-tell');
    default:
      return step satisfies never;
  }
}

/** When the step was last heard of. */
function lastOf(step: Step): number {
  const at = step.kind === 'under-way' ? step.since : step.at;
  return step.kind === 'under-way' ? Math.max(at, ...step.rounds.map((round) => round.at)) : at;
}

/** A page that was well when it was measured and fails when it is loaded is now well and now not. */
function afterFailing(told: Progress): Progress {
  switch (told) {
    case 'doing':
      return 'doing';
    case 'helped':
    case 'works-now':
      return 'could-not-tell';
    default:
      return 'no-effect';
  }
}

/** Whether another measurement is to come: not once it is settled, nor after two minutes. */
export function isMeasuring(
  { since, position, rounds }: { since: number; position: Position; rounds: readonly Round[] },
  now: number,
): boolean {
  const here = rounds.filter((round) => round.position === position && round.at >= since);
  return now - since < watchedFor && !isSettled(position, here, since);
}

/**
 * With it on again the question is whether it fails again, and it may take a while to be on. What is to prove something is
 * seen twice in a row: a site that is now well and now not would else give what was hoped for.
 */
function isSettled(position: Position, here: readonly Round[], since: number): boolean {
  const last = here.at(-1);
  switch (position) {
    case 'done':
    case 'off':
      return last?.outcome === 'well';
    case 'on':
      return endsTwice(here, 'error') || (last?.outcome === 'well' && last.at - since >= settlesFor);
    case 'off-again':
      return endsTwice(here, 'well');
    default:
      return position satisfies never;
  }
}

function endsTwice(rounds: readonly Round[], outcome: Round['outcome']): boolean {
  return rounds.length > 1 && rounds.slice(-2).every((round) => round.outcome === outcome);
}

/** What the rounds say; null: nothing yet. */
export function judged(rounds: readonly Round[]): Exclude<Progress, 'todo' | 'doing' | 'skipped'> | null {
  const [off, on, offAgain] = [endOf(rounds, 'off'), endOf(rounds, 'on'), endOf(rounds, 'off-again')];
  const first = endOf(rounds, 'done') ?? off;
  if (first === null) return null;
  if (first !== 'well') return first === 'error' ? 'no-effect' : 'could-not-tell';
  if (on === 'flaps') return 'could-not-tell';
  if (on !== 'error' || offAgain === null) return 'works-now';
  if (offAgain !== 'well') return 'could-not-tell';
  const isSure = endsTwice(at(rounds, 'on'), 'error') && endsTwice(at(rounds, 'off-again'), 'well');
  return isSure ? 'helped' : 'works-now';
}

function at(rounds: readonly Round[], position: Position): Round[] {
  return rounds.filter((round) => round.position === position);
}

/**
 * How the page stood in the end, while nothing was changed. `flaps`: it changed more than once, which a switch that takes a
 * while to work does not explain.
 */
function endOf(rounds: readonly Round[], position: Position): Round['outcome'] | 'flaps' | null {
  const here = at(rounds, position).map(({ outcome }) => outcome);
  const decided = here.filter((outcome) => outcome === 'well' || outcome === 'error');
  const changes = decided.filter((outcome, index) => index > 0 && outcome !== decided[index - 1]).length;
  return changes > 1 ? 'flaps' : (here.at(-1) ?? null);
}
