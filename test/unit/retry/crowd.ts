import { isOver } from '../../../src/retry/over.ts';
import { newWatch, turned, wakesAt } from '../../../src/retry/watch.ts';

const second = 1_000;

/** A crowd that meets the same outage, all within the first minute. */
export interface Crowd {
  readonly clients: number;
  /** Milliseconds for which the site fails. */
  readonly outage: number;
  /** Milliseconds within which all of them come. */
  readonly arriving: number;
}

/** Requests for each second, and how long after the site's recovery each of the crowd was told of it, in milliseconds. */
export interface Load {
  readonly perSecond: readonly number[];
  readonly delays: readonly number[];
}

/** A small generator of numbers from 0 to 1 (mulberry32), so that a run can be had again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everybody has pressed "Tell me when it's back" and waits. */
export function withWatches({ clients, outage, arriving }: Crowd, dice: () => number): Load {
  const load = counter();
  for (let client = 0; client < clients; client++) {
    let watch = newWatch((client / clients) * arriving, 0, dice);
    let at = 0;
    while (!isOver(watch)) {
      at = wakesAt(watch) ?? Number.NaN;
      watch = turned(watch, { kind: 'due' }, at, dice);
      if (watch.state.kind !== 'asking') break;
      load.ask(at);
      const outcome = at >= outage ? 'well' : 'failing';
      const attempt = { at, outcome, status: null } as const;
      watch = turned(watch, { kind: 'answered', attempt, notBefore: 0 }, at, dice);
    }
    load.told(at - outage);
  }
  return load.end();
}

/** Everybody's page reloads itself every three seconds. */
export function withReloads({ clients, outage, arriving }: Crowd): Load {
  const load = counter();
  for (let client = 0; client < clients; client++) {
    let at = (client / clients) * arriving;
    for (; at < outage; at += 3 * second) load.ask(at);
    load.ask(at);
    load.told(at - outage);
  }
  return load.end();
}

function counter() {
  const perSecond: number[] = [];
  const delays: number[] = [];
  return {
    ask: (at: number) => {
      const slot = Math.floor(at / second);
      perSecond[slot] = (perSecond[slot] ?? 0) + 1;
    },
    told: (delay: number) => delays.push(delay),
    end: (): Load => ({ perSecond: Array.from(perSecond, (asked) => asked ?? 0), delays }),
  };
}
