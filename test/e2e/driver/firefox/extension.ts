import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CONTROL_PAGE, countLoads } from '../inside.ts';
import type { Place } from '../place.ts';
import { callExpression } from '../source.ts';
import { until } from '../wait.ts';
import * as inside from './browser-inside.ts';
import type { ChromeScope } from './chrome-scope.ts';
import { HeldPage } from './page.ts';
import { openHiddenPage } from './page-inside.ts';
import { EXTENSION_HOST } from './preferences.ts';

export const ORIGIN = `moz-extension://${EXTENSION_HOST}`;

/**
 * Reads the extension's id from its manifest.
 *
 * @throws Error if the folder holds no extension for Firefox
 */
export async function readExtensionId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`The manifest in ${folder} names no id for Firefox.`);
  return id;
}

/** Installs the extension, or the folder's newer state of it over what is there; waits for its event page. */
export async function installExtension(chrome: ChromeScope, place: Place, id: string): Promise<inside.Stay> {
  const xpi = join(place.profile, 'extension.xpi');
  const stay = await chrome.run(inside.install, resolve(place.options.extension), xpi);
  await awaitBackground(chrome, id);
  return stay;
}

/** Waits until an extension that the profile keeps is there, its event page running or not. */
export async function awaitExtension(chrome: ChromeScope, id: string): Promise<inside.Stay> {
  const state = () => chrome.run(inside.backgroundState, id);
  await until('the extension that the profile keeps', async () => (await state()) !== undefined);
  return 'for good';
}

async function awaitBackground(chrome: ChromeScope, id: string): Promise<void> {
  const running = async () => (await chrome.run(inside.backgroundState, id)) === 'running';
  await until('the event page to start', running);
}

/** Opens the page through which the driver uses the extension API. */
export async function openControlPage(chrome: ChromeScope, id: string): Promise<HeldPage> {
  const open = (name: string) => chrome.run(openHiddenPage, name, id, CONTROL_PAGE);
  const page = await HeldPage.take(chrome, `${ORIGIN}/${CONTROL_PAGE}`, open);
  await page.order({ kind: 'evaluate', expression: callExpression(countLoads, [], ['browser']) });
  return page;
}
