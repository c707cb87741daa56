import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LaunchOptions } from '../driver.ts';
import { CONTROL_PAGE, countLoads } from '../inside.ts';
import { callExpression } from '../source.ts';
import { until } from '../wait.ts';
import { preferencesFile } from './arguments.ts';
import { AttachedPage } from './page.ts';
import type { ChromiumRun } from './start.ts';
import type { TargetInfo } from './targets.ts';

/**
 * The bit in `creation_flags` by which Chromium forgets, when it ends, an extension that the DevTools protocol
 * loaded. Without it the extension stays, like one that a person loaded.
 */
const FORGOTTEN_AT_THE_END = 1 << 15;

/** Loads the extension, unless a kept profile has it, and waits until its worker has run. Resolves with its id. */
export async function installExtension(run: ChromiumRun, options: LaunchOptions): Promise<string> {
  const path = resolve(options.extension);
  const { extensions } = await run.connection.send('Extensions.getExtensions');
  const known = extensions.find((extension) => extension.path === path && extension.enabled);
  if (known) return known.id;
  const load = { path, enableInIncognito: options.allowPrivate ?? false };
  const { id } = await run.connection.send('Extensions.loadUnpacked', load);
  await run.targets.appears('the service worker to start', (target) => isWorker(target, id));
  return id;
}

/** Waits until the extension, kept in the profile, is there again. */
export async function awaitExtension(run: ChromiumRun, id: string): Promise<void> {
  await until('the extension to be there after the restart', async () => {
    const { extensions } = await run.connection.send('Extensions.getExtensions');
    return extensions.some((extension) => extension.id === id && extension.enabled);
  });
}

/** Makes an ended browser's profile keep the extension for the next start. */
export async function keepExtension(profile: string, id: string): Promise<void> {
  const file = preferencesFile(profile);
  const preferences = JSON.parse(await readFile(file, 'utf8'));
  const settings = preferences.extensions?.settings?.[id];
  if (settings === undefined) throw new Error(`The profile knows no extension ${id}.`);
  settings.creation_flags &= ~FORGOTTEN_AT_THE_END;
  await writeFile(file, JSON.stringify(preferences));
}

/** Opens the page through which the driver uses the extension API. */
export async function openControlPage(run: ChromiumRun, id: string): Promise<AttachedPage> {
  const url = `${originOf(id)}/${CONTROL_PAGE}`;
  const page = await AttachedPage.openHidden(run.connection, run.targets, url, 'globalThis.chrome?.tabs');
  await page.evaluate(callExpression(countLoads, [], ['chrome']));
  return page;
}

export function originOf(id: string): string {
  return `chrome-extension://${id}`;
}

export function isWorker(target: TargetInfo, id: string): boolean {
  return target.type === 'service_worker' && target.url.startsWith(`${originOf(id)}/`);
}
