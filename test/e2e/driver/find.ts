import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './driver.ts';

export interface InstalledBrowser {
  readonly name: BrowserName;
  readonly executable: string;
}

/** For each browser: the variable that overrides the search, and what to look for, in order of preference. */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
} as const satisfies Record<BrowserName, unknown>;

/**
 * Finds an installed browser of that kind: the one that CHROMIUM_BIN or FIREFOX_BIN names, else the first on
 * the path. Undefined if there is none.
 *
 * @throws Error if the variable names something that cannot be run
 */
export function findBrowser(name: BrowserName): InstalledBrowser | undefined {
  const { variable, commands, places } = KNOWN[name];
  const named = process.env[variable];
  if (named) {
    if (!canRun(named)) throw new Error(`${variable} names ${named}, which cannot be run.`);
    return { name, executable: named };
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const executable = [...onPath, ...places].find(canRun);
  return executable === undefined ? undefined : { name, executable };
}

/** Every browser that is installed, Chromium's kind first. */
export function findBrowsers(): readonly InstalledBrowser[] {
  return [findBrowser('chromium'), findBrowser('firefox')].filter((found) => found !== undefined);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
