import type { Round } from '../../incident/course.ts';
import type { Failure } from '../../incident/failure.ts';
import { type Asked, isServerError, isStoredAnswer, isWell } from './asked.ts';
import { waitsUntilOf } from './permit.ts';

/**
 * What an answer says of a fix. One out of a cache on the way says nothing of what stands behind it. Of a proxy that refuses
 * the way to an https site a request sees no more than that it failed: where that was the failure, it is here again.
 */
export function outcomeOf(asked: Asked, failure: Pick<Failure, 'kind'>): Round['outcome'] {
  if (asked.kind === 'no-answer')
    return failure.kind === 'tunnel' && asked.why === 'network' ? 'error' : 'silent';
  if (asked.kind === 'answer' && isStoredAnswer(asked)) return 'other';
  if (isWell(asked)) return 'well';
  return isServerError(asked) ? 'error' : 'other';
}

/** Milliseconds for which a site is left alone that has had too much and does not say for how long (RFC 6585, 4). */
const breather = 60_000;

/** Until when the site wants no further question, in milliseconds since the epoch; 0: it does not say. */
export function peaceUntil(asked: Asked): number {
  const isTooMuch = asked.kind === 'answer' && asked.status === 429;
  return waitsUntilOf(asked) || (isTooMuch ? asked.at + breather : 0);
}
