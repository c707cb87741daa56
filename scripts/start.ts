import { parseArgs } from 'node:util';
import type { BrowserName } from '../test/e2e/driver/driver.ts';
import { findBrowsers } from '../test/e2e/driver/find.ts';
import { chromium, ensureBrowser, firefox } from './browsers.ts';
import { howToInstall } from './install-tools.ts';
import { run } from './run.ts';
import { showLab } from './show-lab.ts';
import { showTable } from './show-table.ts';

const names: readonly BrowserName[] = ['chromium', 'firefox'];

/** The browser that was asked for, else the first that is there; null where there is none and none can be had. */
async function chooseBrowser(asked: string | undefined): Promise<BrowserName | null> {
  const wanted = names.find((name) => name === asked) ?? findBrowsers()[0]?.name ?? 'chromium';
  if (asked !== undefined && wanted !== asked) console.error(`No such browser: ${asked}. Taking ${wanted}.`);
  return (await ensureBrowser(wanted)) ? wanted : null;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
const browser = await chooseBrowser(values.browser);
if (browser === null) {
  console.error(howToInstall([values.browser === 'firefox' ? firefox : chromium]));
  process.exitCode = 1;
} else if ((await run('tsx', ['scripts/build.ts'])) !== 0) {
  process.exitCode = 1;
} else if (hasDisplay() && values.headless !== true) {
  await showLab(browser);
} else {
  process.exitCode = (await showTable(browser)) ? 0 : 1;
}
