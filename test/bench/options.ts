import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/driver/driver.ts';

const browsers = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];
const parts = ['badge', 'page', 'size', 'watch'] as const;
type Part = (typeof parts)[number];

export interface Options {
  readonly rounds: number;
  readonly browsers: readonly BrowserName[];
  readonly parts: readonly Part[];
}

export const usage = `npm run bench -- [--rounds N] [--browser ${browsers.join('|')}] [--only ${parts.join('|')}]`;

/** The least for which a median has a 95 % interval, and what fits into six minutes. */
const ROUNDS = 6;

/** @throws Error that says which word is not understood */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: { rounds: { type: 'string' }, browser: { type: 'string' }, only: { type: 'string' } },
  });
  const rounds = values.rounds === undefined ? ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`Not a number of rounds: ${values.rounds}.`);
  return {
    rounds,
    browsers: choose('browser', browsers, values.browser),
    parts: choose('part', parts, values.only),
  };
}

function choose<T extends string>(
  what: string,
  known: readonly T[],
  asked: string | undefined,
): readonly T[] {
  if (asked === undefined) return known;
  const chosen = known.filter((name) => name === asked);
  if (chosen.length === 0) throw new Error(`No such ${what}: ${asked}.`);
  return chosen;
}
