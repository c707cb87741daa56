import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backgroundState, stopBackground } from '../../e2e/driver/firefox/browser-inside.ts';
import { installExtension } from '../../e2e/driver/firefox/extension.ts';
import { type Place, startFirefox } from '../../e2e/driver/firefox/start.ts';
import { until } from '../../e2e/driver/wait.ts';
import type { BenchBrowser, BenchExtension } from './browser.ts';
import * as tabs from './firefox-tabs.ts';

/** Milliseconds in which a new extension has opened the page that greets a person. */
const GREETING = 1_500;

/** Lets the pages' clocks tell more than whole milliseconds. */
const EXACT_CLOCKS = 'user_pref("privacy.reduceTimerPrecision", false);\n';

/** Starts Firefox with an extension or none, and closes what the extension opened by itself. */
export async function openFirefox(place: Place, extension: BenchExtension | null): Promise<BenchBrowser> {
  await writeFile(join(place.profile, 'prefs.js'), EXACT_CLOCKS);
  const id = extension?.id ?? 'none@gateway-doctor.example';
  const options = { extension: extension?.folder ?? '' };
  const { process, chrome } = await startFirefox(
    place,
    { extensionId: id, localNames: [], options },
    'first',
  );
  const { pid } = process.child;
  if (pid === undefined) throw new Error('Firefox has no process id.');
  if (extension !== null) await installExtension(chrome, { ...place, options }, id);
  if (extension !== null) await sleep(GREETING);
  await chrome.run(tabs.closeExtensionPages);

  const isState = async (state: string) => (await chrome.run(backgroundState, id)) === state;
  let opened = 0;
  return {
    name: 'firefox',
    version: await chrome.run(({ Services }) => Services.appinfo.version),
    pid,
    async open(url) {
      const mark = `opened-${++opened}`;
      await chrome.run(tabs.openTab, url, mark);
      return () => chrome.run(tabs.closeTab, mark);
    },
    backgroundRunning: () => isState('running'),
    async stopBackground() {
      await chrome.run(stopBackground, id);
      await until('the event page to stop', () => isState('stopped'));
    },
    close: () => place.guard.dismiss(),
  };
}
