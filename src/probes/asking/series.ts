import type { Anonymous } from '../anonymous.ts';
import type { Fresh } from '../fresh.ts';
import { type Asked, isServerError, isWell } from './asked.ts';

/** The same address with cookies and without, asked alike and in turn. */
export interface Arms {
  readonly fresh: Fresh;
  /** Empty where the first answer made it needless. */
  readonly anonymous: Anonymous['answers'];
}

/** One request of a series. */
export type Arm = 'with-cookies' | 'without-cookies';

/** Milliseconds from the start to the second and third round: a site that flaps must show. */
const rounds = [0, 700, 1_500];
/** A server that answers as slowly as this is not asked more often than it takes to be sure. */
const slow = 2_500;

/**
 * At most three with and two without cookies, mixed so that a difference is seen twice before it counts, and a site that
 * answers every other request well is not taken for one that minds cookies: with, without, without, with, with. Ends as
 * soon as the answer is clear.
 *
 * @param ask null: it cannot be asked any more, and the series ends with what it has
 * @param wait resolves so many milliseconds after the start
 */
export async function askSeries(
  ask: (arm: Arm) => Promise<Asked | null>,
  wait: (since: number) => Promise<void>,
): Promise<{ fresh: Asked[]; anonymous: Asked[] }> {
  const fresh: Asked[] = [];
  const anonymous: Asked[] = [];
  let isOver = false;
  const takeTurn = async (arm: Arm) => {
    if (isOver || isClear(fresh, anonymous)) return;
    const answer = await ask(arm);
    if (answer === null) isOver = true;
    else (arm === 'with-cookies' ? fresh : anonymous).push(answer);
  };
  for (const since of rounds) {
    if (isOver || isClear(fresh, anonymous)) break;
    await wait(since);
    if (anonymous.length === 1 && differ(fresh, anonymous)) await takeTurn('without-cookies');
    await takeTurn('with-cookies');
    if (anonymous.length === 0 && !fresh.every(isWell)) await takeTurn('without-cookies');
  }
  return { fresh, anonymous };
}

function differ([one]: readonly Asked[], [other]: readonly Asked[]): boolean {
  return one !== undefined && other !== undefined && !isAlike(one, other);
}

/** Whether another request could tell anything new. */
function isClear(fresh: readonly Asked[], anonymous: readonly Asked[]): boolean {
  const all = [...fresh, ...anonymous];
  if (all.some(({ took }) => took >= slow) || all.some(wantsPeace)) return true;
  if (fresh.length < 2) return false;
  const [first] = fresh;
  if (first === undefined || !fresh.every((asked) => isAlike(asked, first))) return false;
  if (isWell(first)) return true;
  const plain = anonymous[0];
  return plain !== undefined && isAlike(plain, first);
}

function isAlike(one: Asked, other: Asked): boolean {
  if (isWell(one) && isWell(other)) return true;
  if (isServerError(one) && isServerError(other)) return true;
  return (
    one.kind === other.kind &&
    (one.kind !== 'answer' || other.kind !== 'answer' || one.status === other.status)
  );
}

/** The site asks not to be asked (RFC 9110, 10.2.3; RFC 6585, 4). */
function wantsPeace(asked: Asked): boolean {
  return (
    asked.kind === 'answer' &&
    (asked.status === 429 || asked.headers.some(([name]) => name === 'retry-after'))
  );
}
