import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName } from '../../e2e/driver/driver.ts';
import { treeCpu } from '../cpu.ts';
import type { SteeredPages } from '../server/steered-pages.ts';
import { shuffled } from '../statistics.ts';
import type { BenchBrowser, BenchExtension } from './browser.ts';
import { openBrowser } from './open.ts';

/** What one page cost, in milliseconds. */
export interface Cost {
  /** CPU time of all of the browser's processes. */
  readonly cpu: number;
  /** From the start of the navigation to the end of the load event, by the page's own clock. */
  readonly wall: number;
}

/** Browsers that differ in their extension alone, by the name of what is in them. */
export type BrowserSet<Variant extends string> = ReadonlyMap<Variant, BenchBrowser>;

/** Rounds for which one set of browsers serves; then all start anew, since each start is a little different. */
export const ROUNDS_A_SET = 6;
/** Milliseconds after a load in which late work still counts for it. */
const AFTERMATH = 200;
const WARM_UP = [1_000, 20, 20] as const;

/** Starts one browser for each variant, in random order, and warms each up. */
export async function startSet<Variant extends string>(
  name: BrowserName,
  variants: readonly Variant[],
  extensions: Readonly<Record<Variant, BenchExtension | null>>,
  pages: SteeredPages,
): Promise<BrowserSet<Variant>> {
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

export async function closeAll(set: BrowserSet<string>): Promise<void> {
  await Promise.all([...set.values()].map((browser) => browser.close()));
}

/** Has a browser load a page with so many images so many times. */
export async function measureLoads(
  browser: BenchBrowser,
  variant: string,
  pages: SteeredPages,
  { images, loads }: { readonly images: number; readonly loads: number },
): Promise<Cost> {
  const before = treeCpu(browser.pid);
  let wall = 0;
  for (let load = 0; load < loads; load++) wall += await pages.load(variant, images);
  await sleep(AFTERMATH);
  return { cpu: (treeCpu(browser.pid) - before) / loads, wall: wall / loads };
}
