import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from '../test/e2e/driver/driver.ts';
import { findBrowser } from '../test/e2e/driver/find.ts';
import { installTools, type Tool, toolOnPath } from './install-tools.ts';

export const chromium: Tool = { command: 'chromium', debian: 'chromium', isThere: () => isFound('chromium') };
export const firefox: Tool = { command: 'firefox', debian: 'firefox-esr', isThere: () => isFound('firefox') };
/** A display that nobody sees: only a browser that is shown takes real key presses. */
export const display: Tool = toolOnPath({ command: 'Xvfb', debian: 'xvfb' });

function isFound(name: BrowserName): boolean {
  return findBrowser(name) !== undefined;
}

const vendors = {
  chromium: { tool: chromium, browser: Browser.CHROME, variable: 'CHROMIUM_BIN' },
  firefox: { tool: firefox, browser: Browser.FIREFOX, variable: 'FIREFOX_BIN' },
} as const;

/**
 * Sees to it that a browser is there: the installed one, else Debian's where apt can be used, else the vendor's own
 * build in the person's cache folder. Returns whether there is one now.
 */
export async function ensureBrowser(name: BrowserName): Promise<boolean> {
  const { tool, browser, variable } = vendors[name];
  if (tool.isThere() || installTools([tool]).length === 0) return true;
  const platform = detectBrowserPlatform();
  if (platform === undefined) return false;
  try {
    console.log(`Fetching ${browser} from its vendor.`);
    const cacheDir = join(homedir(), '.cache', 'gateway-doctor');
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const { executablePath } = await install({ browser, buildId, cacheDir });
    process.env[variable] = executablePath;
    return true;
  } catch (error) {
    console.error(`It could not be fetched: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
