import * as v from 'valibot';
import { type FixId, fixIdSchema, fixIds } from './fix-id.ts';

const time = v.pipe(v.number(), v.finite());

export const positionSchema = v.picklist(['done', 'off', 'on', 'off-again']);
/** How things stand while the page is measured. `done`: after what is done once; the others: with a proxy or the like off, on, and off once more. */
export type Position = v.InferOutput<typeof positionSchema>;

const roundSchema = v.object({
  position: positionSchema,
  at: time,
  /** well: the page as it should be. error: 5xx, or a proxy that refuses the way once more. other: a redirect or a refusal, which decides nothing. silent: no answer. */
  outcome: v.picklist(['well', 'error', 'other', 'silent']),
});
/** The failing page asked for once, while a step is under way. */
export type Round = v.InferOutput<typeof roundSchema>;

const mostRounds = 48;
const rounds = v.pipe(v.array(roundSchema), v.maxLength(mostRounds));

const stepSchema = v.variant('kind', [
  v.object({ kind: v.literal('skipped'), at: time }),
  /** Something that the person does outside the browser, or that an extension's switch does; measured from `since` on. */
  v.object({ kind: v.literal('under-way'), since: time, position: positionSchema, rounds }),
  v.object({ kind: v.literal('ended'), at: time, rounds }),
  /** Done, and nothing tells whether it helped. form: only sending it again would. */
  v.object({ kind: v.literal('untold'), at: time, why: v.picklist(['form', 'failed', 'handed-over']) }),
]);
/** How far one fix has come, beyond what the loads of the incident tell. */
export type Step = v.InferOutput<typeof stepSchema>;

const courseSchema = v.object({
  incident: v.pipe(v.string(), v.maxLength(64)),
  /** The fixes in the order in which they were first shown; nothing is moved under the reader's eyes. [] before the first is touched. */
  order: v.pipe(v.array(fixIdSchema), v.maxLength(fixIds.length)),
  /** The one that the person has opened, and when; null: they closed it; absent: nobody has chosen. */
  open: v.optional(v.nullable(v.object({ fix: fixIdSchema, at: time }))),
  steps: v.record(v.string(), stepSchema),
  /** What the site was asked for these steps: how often, when last, and when it wants the next question (0: it does not say). */
  questions: v.optional(v.object({ count: time, lastAt: time, notBefore: time })),
});
/** What was tried about one incident. Stored beside it, so that it outlives the popup and the background. */
export type Course = v.InferOutput<typeof courseSchema>;

const commonNote = { fix: fixIdSchema };
export const noteSchema = v.variant('kind', [
  v.object({
    kind: v.literal('opened'),
    ...commonNote,
    order: v.pipe(v.array(fixIdSchema), v.maxLength(fixIds.length)),
  }),
  v.object({ kind: v.literal('closed'), ...commonNote }),
  v.object({ kind: v.literal('skipped'), ...commonNote }),
  /** The person says how things stand now; measuring begins. */
  v.object({ kind: v.literal('position'), ...commonNote, position: positionSchema }),
  /** The person has done with it. */
  v.object({ kind: v.literal('ended'), ...commonNote }),
  /** It was handed over to another device, a mail program… */
  v.object({ kind: v.literal('handed-over'), ...commonNote }),
]);
/** What the person says of one fix. */
export type Note = v.InferOutput<typeof noteSchema>;

export function newCourse(incident: string): Course {
  return { incident, order: [], steps: {} };
}

/** A stored value as a course, if it is one and about this incident. */
export function parseCourse(stored: unknown, incident: string): Course | null {
  const parsed = v.safeParse(courseSchema, stored);
  return parsed.success && parsed.output.incident === incident ? parsed.output : null;
}

export function stepOf({ steps }: Course, fix: FixId): Step | null {
  return steps[fix] ?? null;
}

/** The course after the person has said something. @param at milliseconds since the epoch */
export function noted(course: Course, note: Note, at: number): Course {
  const { fix } = note;
  switch (note.kind) {
    case 'opened':
      return { ...course, open: { fix, at }, order: course.order.length === 0 ? note.order : course.order };
    case 'closed':
      return { ...course, open: null };
    case 'skipped':
      return withStep(course, fix, { kind: 'skipped', at });
    case 'position':
      return withStep(course, fix, {
        kind: 'under-way',
        since: at,
        position: note.position,
        rounds: roundsOf(course, fix, note.position),
      });
    case 'ended':
      return withStep(course, fix, { kind: 'ended', at, rounds: roundsIn(course, fix) });
    case 'handed-over':
      return withStep(course, fix, { kind: 'untold', at, why: 'handed-over' });
    default:
      return note satisfies never;
  }
}

/** The course after one more measurement; one that comes after the step has ended is kept as well. */
export function measuredIn(course: Course, fix: FixId, round: Round): Course {
  const step = stepOf(course, fix);
  if (step?.kind !== 'under-way' && step?.kind !== 'ended') return course;
  return withStep(course, fix, { ...step, rounds: [...step.rounds, round].slice(-mostRounds) });
}

export function withStep(course: Course, fix: FixId, step: Step): Course {
  return { ...course, steps: { ...course.steps, [fix]: step } };
}

/** A new beginning forgets the rounds before it. */
function roundsOf(course: Course, fix: FixId, position: Position): Round[] {
  return position === 'done' || position === 'off' ? [] : roundsIn(course, fix);
}

function roundsIn(course: Course, fix: FixId): Round[] {
  const step = stepOf(course, fix);
  return step?.kind === 'under-way' || step?.kind === 'ended' ? step.rounds : [];
}
