import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place, Start } from '../place.ts';
import { type BrowserProcess, startProcess } from '../process.ts';
import { until, within } from '../wait.ts';
import { ChromeScope } from './chrome-scope.ts';
import { Marionette } from './marionette.ts';
import { type PreferenceNeeds, preferencesFile } from './preferences.ts';

export type { Place } from '../place.ts';

const START_TIMEOUT = 60_000;

/** One run of the browser; a restart makes a new one. */
export interface FirefoxRun {
  readonly process: BrowserProcess;
  readonly marionette: Marionette;
  readonly chrome: ChromeScope;
}

/** Starts the browser and connects to it. */
export async function startFirefox(place: Place, needs: PreferenceNeeds, start: Start): Promise<FirefoxRun> {
  const { profile, options, guard } = place;
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  await writeFile(join(profile, 'user.js'), preferencesFile(needs, start));
  const args = [
    '--profile',
    profile,
    '--no-remote',
    '--marionette',
    '--remote-allow-system-access',
    ...(options.headless === false ? [] : ['--headless']),
    ...(start === 'first' ? ['about:blank'] : []),
  ];
  const environment = {
    MOZ_CRASHREPORTER_DISABLE: '1',
    MOZ_DISABLE_AUTO_SAFE_MODE: '1',
    ...(options.display === undefined ? {} : { DISPLAY: options.display }),
  };
  const process = await startProcess(place.executable, args, { guard, environment });
  const connected = connect(portFile);
  return { process, ...(await process.alive('Firefox to start', connected, START_TIMEOUT)) };
}

/** Ends the browser as a person does, so that it keeps its session, and waits until it has ended. */
export async function endFirefox({ marionette, process }: FirefoxRun): Promise<void> {
  const quit = marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => {});
  await Promise.race([quit, process.ended]);
  await within('Firefox to end', process.ended, START_TIMEOUT);
}

async function connect(portFile: string): Promise<{ marionette: Marionette; chrome: ChromeScope }> {
  const port = await until(
    'Firefox to name its port',
    async () => Number(await readFile(portFile, 'utf8')),
    START_TIMEOUT,
  );
  const marionette = await Marionette.connect(port);
  return { marionette, chrome: await ChromeScope.open(marionette) };
}
