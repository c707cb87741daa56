import { isStoredCopy } from '../../incident/failure.ts';
import { type Answered, isServerError, isStoredAnswer } from '../../probes/asking/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Known } from '../rule.ts';
import { askedAgain } from './asked-again.ts';

/**
 * Whether a helper program of the site's (service worker) may have answered. One that only passed on what the network
 * gave it has not: Chromium names another delivery for what comes out of a store or was made up.
 */
export function isWorkers(known: Known): boolean {
  const { failure } = known.response;
  if (failure.kind !== 'page') return false;
  const page = valueIn(known.readings.page);
  const isControlled = failure.controlled || page?.controlled === true;
  return isControlled && (page?.timing.delivery !== '' || keepsTheError(known));
}

/** Whether the helper program has put aside such an error for this address. */
export function keepsTheError({ readings, response: { failure } }: Known): boolean {
  const copies = valueIn(readings['site-worker'])?.copies ?? [];
  return copies.some((status) => status === failure.status);
}

/** Whether the browser took the error out of its own store. */
export function isKept(known: Known): boolean {
  const { failure } = known.response;
  if (isStoredCopy(failure)) return true;
  const delivery = valueIn(known.readings.page)?.timing.delivery;
  return failure.kind === 'page' && !isWorkers(known) && delivery === 'cache';
}

/** Whether a cache on the way says that it handed out the error that the tab shows. */
export function isStoredOnTheWay({ response: { failure }, maker }: Known): boolean {
  if (failure.kind !== 'response' || failure.fromCache) return false;
  return isStoredAnswer(failure) || (maker?.maker.kind === 'product' && maker.maker.how === 'stored');
}

/** The errors that came when the page was asked for again. */
export function errorsAgain(known: Known): Answered[] {
  const { fresh, anonymous } = askedAgain(known);
  return [...fresh, ...anonymous].filter(isServerError);
}
