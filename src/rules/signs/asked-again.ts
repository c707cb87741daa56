import { type Asked, isServerError, isStoredAnswer, isWell } from '../../probes/asking/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Known } from '../rule.ts';

/** What came of the questions for the failing address, by how they were put; oldest first, [] where none was. */
interface AskedAgain {
  /** As the tab itself would ask. */
  readonly fresh: readonly Asked[];
  readonly anonymous: readonly Asked[];
  readonly proxied: readonly Asked[];
  readonly direct: readonly Asked[];
}

export function askedAgain({ readings }: Known): AskedAgain {
  const direct = valueIn(readings.direct);
  return {
    fresh: inOrder(valueIn(readings.fresh)?.answers),
    anonymous: inOrder(valueIn(readings.anonymous)?.answers),
    proxied: inOrder(direct?.proxied),
    direct: inOrder(direct?.direct),
  };
}

/** All of them as one series. */
export function allAsked(known: Known): Asked[] {
  return inOrder(Object.values(askedAgain(known)).flat());
}

function inOrder(asked: readonly Asked[] = []): Asked[] {
  return asked.toSorted((one, other) => one.at - other.at);
}

export function allErrors(asked: readonly Asked[]): boolean {
  return asked.length > 0 && asked.every(isServerError);
}

function allWell(asked: readonly Asked[]): boolean {
  return asked.length > 0 && asked.every(isWell);
}

/** Neither an answer that is well nor one that is an error of the server's. */
export function allSilent(asked: readonly Asked[]): boolean {
  return asked.length > 0 && asked.every(({ kind }) => kind === 'no-answer');
}

/** Whether all that decides anything is well; a redirect and a refusal (4xx) decide nothing. */
export function isWellNow(asked: readonly Asked[]): boolean {
  return asked.some(isWell) && !asked.some(isTrouble);
}

function isTrouble(asked: Asked): boolean {
  return isServerError(asked) || asked.kind === 'no-answer';
}

/**
 * Whether the site answers the very same question now well and now not. Then no difference between two ways of asking
 * proves anything.
 */
export function flaps(known: Known): boolean {
  const { fresh, anonymous, proxied, direct } = askedAgain(known);
  return [fresh, anonymous, proxied, direct].some((same) => same.some(isWell) && same.some(isTrouble));
}

/** Whether it failed at first and was well at the end, twice with nothing bad in between. */
export function settledWell(known: Known): boolean {
  const { fresh, anonymous } = askedAgain(known);
  const [since, last] = fresh.slice(-2);
  if (since === undefined || last === undefined || !isWell(since) || !isWell(last)) return false;
  return ![...fresh, ...anonymous].some((asked) => isTrouble(asked) && asked.at >= since.at);
}

/**
 * Whether one way of asking fails where another does not. `shown`: twice each, and in an order that a site which merely
 * fails now and then does not explain, `before` included: neither one that recovered or broke down meanwhile, nor two
 * or three servers that answer by turns. With, without, without, with, with is the shortest such order.
 */
export function difference(
  failing: readonly Asked[],
  well: readonly Asked[],
  before: readonly Asked[] = [],
): 'none' | 'hinted' | 'shown' {
  if (!allErrors(failing) || !allWell(well) || before.some(isWell)) return 'none';
  if (well.some((asked) => isWell(asked) && isStoredAnswer(asked))) return 'none';
  const outcomes = inOrder([...before, ...failing, ...well]).map(isServerError);
  const isRepeated = failing.length > 1 && well.length > 1 && turnings(outcomes) > 1;
  return isRepeated && !isByTurns(outcomes, 2) && !isByTurns(outcomes, 3) ? 'shown' : 'hinted';
}

function turnings(outcomes: readonly boolean[]): number {
  return outcomes.filter((outcome, index) => index > 0 && outcome !== outcomes[index - 1]).length;
}

function isByTurns(outcomes: readonly boolean[], servers: number): boolean {
  return outcomes.slice(servers).every((outcome, index) => outcome === outcomes[index]);
}

/** The statuses that came, for a sentence. */
export function figures(asked: readonly Asked[]): string {
  return asked.map(figure).join(', ');
}

export function figure(asked: Asked): string {
  switch (asked.kind) {
    case 'answer':
      return String(asked.status);
    case 'redirect':
      return '3xx';
    case 'no-answer':
      return '–';
    default:
      return asked satisfies never;
  }
}
