import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/run.ts';
import type { BrowserName } from '../e2e/driver/driver.ts';
import { findBrowser } from '../e2e/driver/find.ts';
import { measureBadges } from './badge.ts';
import { canMeasureCpu } from './cpu.ts';
import { builtFolder } from './extensions/write.ts';
import { thisMachine } from './machine.ts';
import { type Options, readOptions, usage } from './options.ts';
import { measurePages } from './page.ts';
import { badgeResults, printBadges } from './report/badge-report.ts';
import { explanation } from './report/explanation.ts';
import { pageResults, printPages } from './report/page-report.ts';
import { printSizes } from './report/size-report.ts';
import { printWatch, watchResult } from './report/watch-report.ts';
import { measureSizes, type Sizes } from './size.ts';
import { measureWatch } from './watch.ts';

const RECORD = join('artifacts', 'bench.json');

/** Measures what is asked for and prints it; resolves with everything, single samples included. */
async function measure(options: Options, folder: string): Promise<unknown> {
  const machine = thisMachine();
  const { date, cores, processor, system, load } = machine;
  console.log(`Gateway Doctor, measured ${date}: ${cores} cores (${processor}), ${system}, load ${load}.`);
  console.log(`${options.rounds} rounds, interleaved in random order.`);
  const sizes = options.parts.includes('size') ? await measureBuilds(options.browsers) : undefined;
  if (sizes !== undefined) printSizes(sizes);
  const browsers = [];
  for (const name of options.browsers) {
    if (findBrowser(name) !== undefined) browsers.push(await measureBrowser(name, options, folder));
    else console.log(`\nNo ${name} is installed: not measured.`);
  }
  console.log(`\n${explanation}`);
  return {
    machine,
    loadAfter: thisMachine().load,
    options,
    sizes: sizes && Object.fromEntries(sizes),
    browsers,
  };
}

async function measureBuilds(browsers: readonly BrowserName[]): Promise<ReadonlyMap<string, Sizes>> {
  const sizes = new Map<string, Sizes>();
  for (const name of browsers) sizes.set(builtFolder(name), await measureSizes(builtFolder(name)));
  return sizes;
}

async function measureBrowser(
  name: BrowserName,
  { parts, rounds }: Options,
  folder: string,
): Promise<unknown> {
  const badge = parts.includes('badge') ? await measureBadges(name, folder, rounds) : undefined;
  const badges = badge && badgeResults(badge);
  if (badge && badges) printBadges(name, badge.version, badges);

  if (parts.includes('page') && !canMeasureCpu)
    console.log('\nOnly Linux tells the CPU time: no page is measured.');
  const page = parts.includes('page') && canMeasureCpu ? await measurePages(name, folder, rounds) : undefined;
  const pages = page && pageResults(page);
  if (page && pages) printPages(name, page.version, pages);

  const watch =
    parts.includes('watch') && canMeasureCpu ? await measureWatch(name, folder, rounds) : undefined;
  const watched = watch && { costs: watch.costs, ...watchResult(watch.costs) };
  if (watch && watched) printWatch(name, watch.version, watched);
  return { name, version: badge?.version ?? page?.version ?? watch?.version, badges, pages, watched };
}

async function main(words: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(words);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  if ((await run('tsx', ['scripts/build.ts'])) !== 0) return 1;
  const folder = await mkdtemp(join(tmpdir(), 'gateway-doctor-bench-'));
  try {
    const record = await measure(options, folder);
    await mkdir('artifacts', { recursive: true });
    await writeFile(RECORD, `${JSON.stringify(record, null, 2)}\n`);
    console.log(`Every single sample: ${RECORD}`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
