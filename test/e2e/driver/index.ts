import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import { Chromium } from './chromium/driver.ts';
import type { BrowserName, ChromiumDriver, Driver, FirefoxDriver, LaunchOptions } from './driver.ts';
import { findBrowser } from './find.ts';
import { Firefox } from './firefox/driver.ts';
import { startGuard } from './guard.ts';
import { until } from './wait.ts';

export type * from './driver.ts';
export { until } from './wait.ts';

/**
 * Starts a browser with the built extension in it.
 *
 * @throws Error if there is no such browser, or if it does not start; nothing is left behind then
 */
export function launch(name: 'chromium', options: LaunchOptions): Promise<ChromiumDriver>;
export function launch(name: 'firefox', options: LaunchOptions): Promise<FirefoxDriver>;
export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver>;
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const found = findBrowser(name);
  if (found === undefined) throw new Error(`No ${name} is installed.`);
  const folder = await mkdtemp(join(tmpdir(), 'gateway-doctor-'));
  const guard = startGuard(folder);
  const profile = options.profile === undefined ? join(folder, 'profile') : resolve(options.profile);
  const place = { executable: found.executable, profile, guard, options };
  try {
    await mkdir(profile, { recursive: true });
    const driver = name === 'chromium' ? await Chromium.launch(place) : await Firefox.launch(place);
    await until('the background to have started', () => driver.inExtension(hasStarted));
    return driver;
  } catch (error) {
    await guard.dismiss();
    throw error;
  }
}

/** The background notes its start once all of its listeners are there: what a tab loads before that goes unseen. */
async function hasStarted(browser: Browser): Promise<boolean> {
  return (await browser.storage.session.get('started'))['started'] === true;
}
