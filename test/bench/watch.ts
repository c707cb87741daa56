import type { BrowserName } from '../e2e/driver/driver.ts';
import type { BenchExtension } from './browsers/browser.ts';
import { type Cost, closeAll, measureLoads, ROUNDS_A_SET, startSet } from './browsers/set.ts';
import * as sources from './extensions/sources.ts';
import { copyBuild, switchOnWatch, writeExtension } from './extensions/write.ts';
import { startSteeredPages } from './server/steered-pages.ts';
import { shuffled } from './statistics.ts';

/** A page of which every part is well: what the watch costs all day. */
export const watchedPage = { images: 1_000, loads: 1 } as const;

/** What stands in the browser: the floor twice for a control, and the product with its watch of all requests off and on. */
const variants = ['floor', 'floor again', 'off', 'on'] as const;
type Variant = (typeof variants)[number];
export type WatchCosts = Readonly<Record<Variant, readonly Cost[]>>;

/** Loads a page of many parts in browsers that differ in the watch alone, in interleaved rounds. */
export async function measureWatch(
  name: BrowserName,
  folder: string,
  rounds: number,
): Promise<{ version: string; costs: WatchCosts }> {
  const extensions = await writeVariants(name, folder);
  const pages = await startSteeredPages();
  const costs: Record<Variant, Cost[]> = { floor: [], 'floor again': [], off: [], on: [] };
  let version = '';
  try {
    for (let done = 0; done < rounds; done += ROUNDS_A_SET) {
      const set = await startSet(name, variants, extensions, pages);
      version = set.get('floor')?.version ?? '';
      try {
        for (let round = done; round < Math.min(rounds, done + ROUNDS_A_SET); round++) {
          for (const [variant, browser] of shuffled([...set]))
            costs[variant].push(await measureLoads(browser, variant, pages, watchedPage));
        }
      } finally {
        await closeAll(set);
      }
    }
  } finally {
    await pages.close();
  }
  return { version, costs };
}

async function writeVariants(
  name: BrowserName,
  folder: string,
): Promise<Readonly<Record<Variant, BenchExtension>>> {
  const floor = await writeExtension(folder, name, 'watch-floor', sources.floor);
  return {
    floor,
    'floor again': floor,
    off: await copyBuild(folder, name, 'watch-off'),
    on: await switchOnWatch(await copyBuild(folder, name, 'watch-on')),
  };
}
