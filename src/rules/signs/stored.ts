import { isStoredCopy } from '../../incident/failure.ts';
import { type Answered, isServerError, isStoredAnswer } from '../../probes/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Known } from '../rule.ts';
import { askedAgain } from './asked-again.ts';

/** Whether a helper program of the site's (service worker) stands between the page and the network. */
export function isWorkers({ response: { failure }, readings }: Known): boolean {
  return failure.kind === 'page' && (failure.controlled || valueIn(readings.page)?.controlled === true);
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
