import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../test/e2e/driver/driver.ts';
import { headingLine, rowLines, summary } from '../test/scoreboard/print.ts';
import { runScoreboard } from '../test/scoreboard/run.ts';
import { ensureBrowser } from './browsers.ts';
import { howToInstall, installTools } from './install-tools.ts';
import { run } from './run.ts';
import { servers } from './servers.ts';
import { folderOf } from './show-table.ts';

const usage = `Meets every scenario with a true verdict in real browsers, and says how the diagnosis did.

  npm run --silent scoreboard -- [--browser chromium|firefox] [--only ID,ID]`;

const known: readonly BrowserName[] = ['chromium', 'firefox'];
const record = join('artifacts', 'scoreboard.json');

/** @throws Error that says which word is not understood */
function readOptions(): { browsers: readonly BrowserName[]; only?: readonly string[] } {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, only: { type: 'string' } } });
  const browsers = known.filter((name) => values.browser === undefined || values.browser === name);
  if (browsers.length === 0) throw new Error(`No such browser: ${values.browser}.`);
  return values.only === undefined ? { browsers } : { browsers, only: values.only.split(',') };
}

async function main(): Promise<number> {
  const options = readOptions();
  if ((await run('tsx', ['scripts/build.ts'])) !== 0) return 1;
  for (const browser of options.browsers) if (!(await ensureBrowser(browser))) return 1;
  const missing = installTools(servers);
  if (missing.length > 0) console.error(howToInstall(missing));
  console.log(headingLine());
  const rows = await runScoreboard({
    ...options,
    extension: folderOf,
    onRow: (row) => console.log(rowLines(row)),
  });
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(record, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`\n${summary(rows)}`);
  return rows.every(({ right }) => right) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
}
