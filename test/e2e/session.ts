import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Lab, startLab } from '../lab/lab.ts';
import type { Driver, LaunchOptions } from './driver/driver.ts';
import { launch } from './driver/index.ts';
import { reaching } from './reach.ts';
import { leaveOneEmptyTab } from './tabs.ts';

/** The browser under test, named by the Vitest project. */
export const browserName = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

/** The built extension for it. */
export const extension = browserName === 'firefox' ? 'dist/firefox' : 'dist/chrome';

/** Where screenshots of failures are kept. */
const artifacts = 'artifacts';

export interface Session {
  readonly driver: Driver;
  readonly lab: Lab;
}

type SessionOptions = Partial<Omit<LaunchOptions, 'extension'>> & {
  /** The extension's folder, if it is not the built one. */
  readonly extension?: string | Promise<string>;
};

/** A browser with the built extension and a lab, for the tests of one file; pictures of every tab where one fails. */
export function session({ extension: folder = extension, ...options }: SessionOptions = {}): Session {
  let driver: Driver | undefined;
  let lab: Lab | undefined;

  beforeAll(async () => {
    lab = await startLab();
    driver = await launch(browserName, {
      extension: await folder,
      ...reaching(lab),
      ...options,
    });
  });
  afterAll(async () => {
    await driver?.close();
    await lab?.close();
  });
  beforeEach(async () => {
    lab?.forget();
    for (const { id } of lab?.scenarios ?? []) lab?.breakAgain(id);
    // The sites that failed in the tests before would make it look as if the whole network did.
    await driver?.inExtension((browser) => browser.storage.session.remove('neighbours'));
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && driver !== undefined) await keepPictures(driver, task.name);
    if (driver !== undefined) await leaveOneEmptyTab(driver);
  });

  return {
    get driver() {
      if (driver === undefined) throw new Error('The browser is not running.');
      return driver;
    },
    get lab() {
      if (lab === undefined) throw new Error('The lab is not running.');
      return lab;
    },
  };
}

async function keepPictures(driver: Driver, test: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  const name = `${driver.browserName} ${test}`.replace(/[^\w-]+/g, '-').slice(0, 120);
  for (const { id } of await driver.tabs()) {
    await driver.screenshotTab(id, join(artifacts, `${name}-${id}.png`)).catch(() => {});
  }
}

/**
 * Waits until the background has dealt with everything that a tab's page gave it to do: the tab's tasks run in turn,
 * and this asks for one more.
 */
export async function dealtWith(driver: Driver, tabId: number): Promise<void> {
  await driver.inExtension((browser, id) => browser.runtime.sendMessage({ kind: 'look', tabId: id }), tabId);
}

/** Everything in session storage. */
export function stored(driver: Driver): Promise<Record<string, unknown>> {
  return driver.inExtension((browser) => browser.storage.session.get(null));
}
