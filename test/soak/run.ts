import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../scripts/run.ts';
import type { BrowserName } from '../e2e/driver/driver.ts';
import { findBrowser } from '../e2e/driver/find.ts';
import { type Options, readOptions, usage } from './options.ts';
import type { Sample } from './sample.ts';
import { type Soak, soak } from './soak.ts';

const RECORD = join('artifacts', 'soak.json');

const headings = ['incidents', 'seconds', 'stops', 'extension', 'browser', 'session', 'keys', 'journal'];

function row({ incidents, seconds, kills, extension, browser, session, keys, entries }: Sample): string {
  const memory = (value: number | null) => (value === null ? '–' : `${value.toFixed(0)} MiB`);
  const cells = [incidents, seconds.toFixed(0), kills, memory(extension), memory(browser)];
  return line([...cells, `${(session / 1000).toFixed(0)} kB`, keys, entries].map(String));
}

const line = (cells: readonly string[]) => cells.map((cell) => cell.padStart(11)).join('');

/** Prints the first sample and those at each quarter of the way. */
function teller(incidents: number): (sample: Sample) => void {
  let next = 0;
  return (sample) => {
    if (sample.incidents < next * incidents) return;
    if (next === 0) console.log(line(headings));
    console.log(row(sample));
    next = Math.floor((4 * sample.incidents) / incidents) / 4 + 0.25;
  };
}

async function soakIn(name: BrowserName, options: Options): Promise<Soak | null> {
  if (findBrowser(name) === undefined) {
    console.log(`\nNo ${name} is installed: not soaked.`);
    return null;
  }
  const { incidents, tabs, seed } = options;
  console.log(`\n${name}: ${incidents} incidents over ${tabs} tabs, seed ${seed}`);
  const result = await soak(name, options, teller(incidents));
  const last = result.samples.at(-1);
  if (last !== undefined) console.log(row(last));
  const seconds = Math.max(1, last?.seconds ?? 1);
  console.log(
    `${name} ${result.version}: ${(incidents / seconds).toFixed(1)} incidents a second, background stopped ${last?.kills ?? 0} times, ${result.unnoticed} visits not taken in within their time`,
  );
  for (const { what, holds, figures } of result.findings)
    console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}: ${figures}`);
  return result;
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
  const results = [];
  for (const name of options.browsers) results.push(await soakIn(name, options));
  await mkdir('artifacts', { recursive: true });
  await writeFile(RECORD, `${JSON.stringify({ options, results }, null, 2)}\n`);
  console.log(`\nEvery sample: ${RECORD}`);
  const hasFailed = results.some((result) => result?.findings.some(({ holds }) => !holds));
  return hasFailed || results.every((result) => result === null) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
