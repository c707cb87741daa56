import type { Anonymous } from './anonymous.ts';
import { type Asked, isServerError, isWell } from './asked.ts';
import type { Fresh } from './fresh.ts';

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
 * At most three with and two without cookies, in turn, so that a difference is seen twice before it counts; ends as soon
 * as the answer is clear.
 *
 * @param wait resolves so many milliseconds after the start
 */
export async function askSeries(
  ask: (arm: Arm) => Promise<Asked>,
  wait: (since: number) => Promise<void>,
): Promise<{ fresh: Asked[]; anonymous: Asked[] }> {
  const fresh: Asked[] = [];
  const anonymous: Asked[] = [];
  for (const since of rounds) {
    await wait(since);
    fresh.push(await ask('with-cookies'));
    if (isClear(fresh, anonymous)) break;
    if (anonymous.length < 2 && !isWell(fresh.at(-1) ?? nothing)) {
      anonymous.push(await ask('without-cookies'));
      if (isClear(fresh, anonymous)) break;
    }
  }
  return { fresh, anonymous };
}

const nothing: Asked = { kind: 'no-answer', at: 0, took: 0, why: 'network' };

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
