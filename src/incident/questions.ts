import { type Course, measuredIn, type Position, type Round, stepOf } from './course.ts';
import type { FixId } from './fix-id.ts';

/** Milliseconds that lie at least between two questions that a step has the site asked. */
export const askedEvery = 10_000;

const none: NonNullable<Course['questions']> = { count: 0, lastAt: 0, notBefore: 0 };

/** How many questions the site was asked for the steps of an incident. */
export function questionsIn(course: Course | null): number {
  return course?.questions?.count ?? 0;
}

/**
 * Whether a step may have the page asked for now: at once after the person has said how things stand, then no sooner than
 * ten seconds after the question before. A site that wants peace is left alone but for a press of the person.
 *
 * @param now milliseconds since the epoch
 */
export function turnFor(
  course: Course,
  fix: FixId,
  position: Position,
  pressed: boolean,
  now: number,
): 'free' | 'too-soon' | 'not-under-way' {
  const step = stepOf(course, fix);
  if (step?.kind !== 'under-way' || step.position !== position) return 'not-under-way';
  const { lastAt, notBefore } = course.questions ?? none;
  if (!pressed && now < notBefore) return 'too-soon';
  const isFirst = lastAt < step.since;
  return isFirst || now - lastAt >= askedEvery ? 'free' : 'too-soon';
}

/** The turn is taken before anything is asked, so that no second one can slip in, whatever is stopped in between. */
export function turnTaken(course: Course, at: number): Course {
  return { ...course, questions: { ...none, ...course.questions, lastAt: at } };
}

export function questionCounted(course: Course): Course {
  const questions = course.questions ?? none;
  return { ...course, questions: { ...questions, count: questions.count + 1 } };
}

/** The course after an answer, unless the person has said meanwhile that things stand differently: it tells of before. */
export function answeredIn(course: Course, fix: FixId, round: Round): Course {
  const step = stepOf(course, fix);
  const isMeant = step?.kind === 'under-way' && step.position === round.position && step.since <= round.at;
  return isMeant ? measuredIn(course, fix, round) : course;
}

/** @param notBefore when the site wants to be asked again, in milliseconds since the epoch; 0: it does not say */
export function peaceWanted(course: Course, notBefore: number): Course {
  const questions = course.questions ?? none;
  return { ...course, questions: { ...questions, notBefore: Math.max(questions.notBefore, notBefore) } };
}
