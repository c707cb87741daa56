import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/driver/driver.ts';

const browsers = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

export interface Options {
  readonly incidents: number;
  readonly tabs: number;
  readonly browsers: readonly BrowserName[];
  /** What the dice begin with: the same seed gives the same visits and the same pauses between two kills. */
  readonly seed: number;
  /**
   * Whether the background is stopped in the midst of its work too, as only a crash does: what a stopped background has in
   * hand then is lost to it. Else it is stopped at any moment in which the browser might.
   */
  readonly crashes: boolean;
}

export const usage = `npm run soak -- [--incidents N] [--tabs N] [--browser ${browsers.join('|')}] [--seed N] [--crashes]`;

/** @throws Error that says which word is not understood */
export function readOptions(words: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { incidents: text, tabs: text, browser: text, seed: text, crashes: { type: 'boolean' } },
  });
  const chosen = browsers.filter((name) => name === (values.browser ?? name));
  if (chosen.length === 0) throw new Error(`No such browser: ${values.browser}.`);
  return {
    // The journal keeps 20,000 at most.
    incidents: whole('incidents', values.incidents, 10_000, 20_000),
    tabs: whole('tabs', values.tabs, 50, 200),
    browsers: chosen,
    seed: whole('seed', values.seed, Date.now() % 2 ** 31, 2 ** 31),
    crashes: values.crashes ?? false,
  };
}

function whole(what: string, asked: string | undefined, usual: number, most: number): number {
  const value = asked === undefined ? usual : Number(asked);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`Not a number of ${what} from 1 to ${most}: ${asked}.`);
  return value;
}
