import type { BrowserName } from '../e2e/driver/driver.ts';
import type { BenchExtension } from './browsers/browser.ts';
import {
  type BrowserSet,
  type Cost,
  closeAll,
  measureLoads,
  ROUNDS_A_SET,
  startSet,
} from './browsers/set.ts';
import * as sources from './extensions/sources.ts';
import { copyBuild, writeExtension } from './extensions/write.ts';
import { type SteeredPages, startSteeredPages } from './server/steered-pages.ts';
import { shuffled } from './statistics.ts';

/** How many images a page has, and how many such pages make one sample: a short load is below the clock's tick. */
const kinds = [
  { images: 20, loads: 5 },
  { images: 1_000, loads: 1 },
] as const;
type Kind = (typeof kinds)[number];

/** What stands in the browser. The doubled ones are the control: nothing is different between the two. */
const variants = ['none', 'none again', 'floor', 'floor again', 'ours', 'slow'] as const;
type Variant = (typeof variants)[number];

/** The costs of the pages of one kind, by variant, in the order of the rounds. */
export type Costs = Readonly<Record<Variant, readonly Cost[]>>;

export interface PageSeries {
  readonly version: string;
  readonly costs: ReadonlyMap<Kind, Costs>;
}

/** Loads pages of both kinds in browsers that differ in their extension alone, in interleaved rounds. */
export async function measurePages(name: BrowserName, folder: string, rounds: number): Promise<PageSeries> {
  const extensions = await writeVariants(name, folder);
  const pages = await startSteeredPages();
  const costs = new Map(kinds.map((kind) => [kind, emptyCosts()]));
  let version = '';
  try {
    for (let done = 0; done < rounds; done += ROUNDS_A_SET) {
      const set = await startSet(name, variants, extensions, pages);
      version = set.get('none')?.version ?? '';
      await measureRounds(set, pages, costs, Math.min(ROUNDS_A_SET, rounds - done)).finally(() =>
        closeAll(set),
      );
    }
  } finally {
    await pages.close();
  }
  return { version, costs };
}

type MutableCosts = Record<Variant, Cost[]>;

async function measureRounds(
  set: BrowserSet<Variant>,
  pages: SteeredPages,
  costs: ReadonlyMap<Kind, MutableCosts>,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const [kind, series] of costs) {
      for (const [variant, browser] of shuffled([...set])) {
        series[variant].push(await measureLoads(browser, variant, pages, kind));
      }
    }
  }
}

async function writeVariants(
  name: BrowserName,
  folder: string,
): Promise<Readonly<Record<Variant, BenchExtension | null>>> {
  const floor = await writeExtension(folder, name, 'floor', sources.floor);
  return {
    none: null,
    'none again': null,
    floor,
    'floor again': floor,
    ours: await copyBuild(folder, name, 'ours'),
    slow: await writeExtension(folder, name, 'slow', sources.slow),
  };
}

function emptyCosts(): MutableCosts {
  return { none: [], 'none again': [], floor: [], 'floor again': [], ours: [], slow: [] };
}
