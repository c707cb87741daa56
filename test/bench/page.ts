import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName } from '../e2e/driver/driver.ts';
import type { BenchBrowser, BenchExtension } from './browsers/browser.ts';
import { openBrowser } from './browsers/open.ts';
import { treeCpu } from './cpu.ts';
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

/** What one page cost, in milliseconds. */
export interface Cost {
  /** CPU time of all of the browser's processes. */
  readonly cpu: number;
  /** From the start of the navigation to the end of the load event, by the page's own clock. */
  readonly wall: number;
}

/** The costs of the pages of one kind, by variant, in the order of the rounds. */
export type Costs = Readonly<Record<Variant, readonly Cost[]>>;

export interface PageSeries {
  readonly version: string;
  readonly costs: ReadonlyMap<Kind, Costs>;
}

/** Rounds for which one set of browsers serves; then all start anew, since each start is a little different. */
const ROUNDS_A_SET = 6;
/** Milliseconds after a load in which late work still counts for it. */
const AFTERMATH = 200;
const WARM_UP = [1_000, 20, 20] as const;

/** Loads pages of both kinds in browsers that differ in their extension alone, in interleaved rounds. */
export async function measurePages(name: BrowserName, folder: string, rounds: number): Promise<PageSeries> {
  const extensions = await writeVariants(name, folder);
  const pages = await startSteeredPages();
  const costs = new Map(kinds.map((kind) => [kind, emptyCosts()]));
  let version = '';
  try {
    for (let done = 0; done < rounds; done += ROUNDS_A_SET) {
      const set = await startSet(name, extensions, pages);
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

type BrowserSet = ReadonlyMap<Variant, BenchBrowser>;
type MutableCosts = Record<Variant, Cost[]>;

async function measureRounds(
  set: BrowserSet,
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

async function measureLoads(
  browser: BenchBrowser,
  variant: Variant,
  pages: SteeredPages,
  { images, loads }: Kind,
): Promise<Cost> {
  const before = treeCpu(browser.pid);
  let wall = 0;
  for (let load = 0; load < loads; load++) wall += await pages.load(variant, images);
  await sleep(AFTERMATH);
  return { cpu: (treeCpu(browser.pid) - before) / loads, wall: wall / loads };
}

async function startSet(
  name: BrowserName,
  extensions: Readonly<Record<Variant, BenchExtension | null>>,
  pages: SteeredPages,
): Promise<BrowserSet> {
  const set = new Map<Variant, BenchBrowser>();
  try {
    for (const variant of shuffled(variants)) {
      const browser = await openBrowser(name, extensions[variant]);
      set.set(variant, browser);
      await browser.open(pages.idle(variant));
      await pages.ready(variant);
      for (const images of WARM_UP) await pages.load(variant, images);
    }
    return set;
  } catch (error) {
    await closeAll(set);
    throw error;
  }
}

async function closeAll(set: BrowserSet): Promise<void> {
  await Promise.all([...set.values()].map((browser) => browser.close()));
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
