import * as v from 'valibot';
import { isOver } from './over.ts';
import { type Dice, endOf, longestAsked, nextQuestion, shortest } from './schedule.ts';

const time = v.pipe(v.number(), v.finite());

const attemptSchema = v.object({
  at: time,
  /**
   * well: the page as it should be. failing: 5xx. wait: 429, or 503 with a time to come back. other: a redirect, a login page,
   * a refusal. silent: no answer.
   */
  outcome: v.picklist(['well', 'failing', 'wait', 'other', 'silent']),
  status: v.nullable(v.number()),
});
/** One question to the site, and what came of it. */
export type Attempt = v.InferOutput<typeof attemptSchema>;

const stateSchema = v.variant('kind', [
  v.object({ kind: v.literal('waiting'), nextAt: time }),
  /** Written before the question leaves: a background that dies meanwhile does not ask it again. */
  v.object({ kind: v.literal('asking'), since: time }),
  /** offline: there is no network. own-connection: the verdict is the person's own way to the site. restarted: the browser was closed; the person says whether to go on. */
  v.object({ kind: v.literal('paused'), why: v.picklist(['offline', 'own-connection', 'restarted']) }),
  v.object({ kind: v.literal('back'), at: time }),
  v.object({
    kind: v.literal('ended'),
    at: time,
    why: v.picklist(['stopped', 'too-long', 'told-to-stay-away']),
  }),
]);

const mostAttempts = 50;
/** Good answers, one after the other, before a page counts as back: a site that flaps does not ring. */
const enough = 2;

export const watchSchema = v.object({
  startedAt: time,
  /** When the site wants to be asked again at the earliest; 0: it has not said. */
  notBefore: time,
  /** How many questions were in vain; grows with a flapping site too. */
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  attempts: v.pipe(v.array(attemptSchema), v.maxLength(mostAttempts)),
  state: stateSchema,
});
/** The schedule by which one origin is asked whether it is back, for all tabs that wait for it. */
export type Watch = v.InferOutput<typeof watchSchema>;

/** What happens to a watch. */
export type Turn =
  | { readonly kind: 'due' }
  | { readonly kind: 'answered'; readonly attempt: Attempt; readonly notBefore: number }
  | { readonly kind: 'pause'; readonly why: 'offline' | 'own-connection' | 'restarted' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' };

export function newWatch(now: number, notBefore: number, dice: Dice): Watch {
  return withNext(
    { startedAt: now, notBefore, failures: 0, attempts: [], state: { kind: 'waiting', nextAt: now } },
    now,
    dice,
  );
}

/** A stored value as a watch, or null. */
export function parseWatch(stored: unknown): Watch | null {
  const parsed = v.safeParse(watchSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** When something is to be done about it, in milliseconds since the epoch; null: nothing is. A question unanswered for long counts as lost. */
export function wakesAt({ state }: Watch): number | null {
  if (state.kind === 'waiting') return state.nextAt;
  return state.kind === 'asking' ? state.since + shortest : null;
}

/**
 * The watch after one more turn. Pure: clock and dice are handed in. A turn that does not fit (an answer that nobody waits
 * for, an alarm that came early) changes nothing.
 *
 * @param now milliseconds since the epoch
 */
export function turned(watch: Watch, turn: Turn, now: number, dice: Dice): Watch {
  if (isOver(watch)) return watch;
  switch (turn.kind) {
    case 'due':
      return due(watch, now, dice);
    case 'answered':
      return watch.state.kind === 'asking' ? answered(watch, turn.attempt, turn.notBefore, now, dice) : watch;
    case 'pause':
      return { ...watch, state: { kind: 'paused', why: turn.why } };
    case 'resume':
      return watch.state.kind === 'paused' ? withNext(watch, now, dice) : watch;
    case 'stop':
      return ended(watch, now, 'stopped');
    default:
      return turn satisfies never;
  }
}

function due(watch: Watch, now: number, dice: Dice): Watch {
  const at = wakesAt(watch);
  if (at === null || now < at) return watch;
  if (watch.state.kind === 'asking') {
    const lost: Attempt = { at: watch.state.since, outcome: 'silent', status: null };
    return answered(watch, lost, 0, now, dice);
  }
  return now >= endOf(watch.startedAt, watch.notBefore)
    ? ended(watch, now, 'too-long')
    : { ...watch, state: { kind: 'asking', since: now } };
}

function answered(watch: Watch, attempt: Attempt, notBefore: number, now: number, dice: Dice): Watch {
  const attempts = [...watch.attempts, attempt].slice(-mostAttempts);
  const isWell = attempt.outcome === 'well';
  const after: Watch = {
    ...watch,
    attempts,
    notBefore: Math.max(watch.notBefore, notBefore),
    failures: isWell ? watch.failures : watch.failures + 1,
  };
  if (isWell && wellRun(attempts) >= enough) return { ...after, state: { kind: 'back', at: now } };
  return withNext(after, now, dice);
}

/** Good answers at the end of the row. */
function wellRun(attempts: readonly Attempt[]): number {
  return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => outcome !== 'well');
}

/** A good answer is looked at again soon; all else as the schedule says. What would come after the end is the end. */
function withNext(watch: Watch, now: number, dice: Dice): Watch {
  const isConfirming = wellRun(watch.attempts) > 0;
  if (watch.notBefore > now + longestAsked) return ended(watch, now, 'told-to-stay-away');
  const nextAt = nextQuestion(now, isConfirming ? 0 : watch.failures, watch.notBefore, dice);
  return { ...watch, state: { kind: 'waiting', nextAt } };
}

function ended(watch: Watch, now: number, why: 'stopped' | 'too-long' | 'told-to-stay-away'): Watch {
  return { ...watch, state: { kind: 'ended', at: now, why } };
}
