import { browser } from '../api.ts';
import { readAllWaiting } from './store.ts';

const key = 'version';

/** Whether another version of the extension has run when something was waited for last. */
export async function isAfterUpdate(): Promise<boolean> {
  const last = (await browser.storage.local.get(key))[key];
  return typeof last === 'string' && last !== browser.runtime.getManifest().version;
}

/** Notes the version while something is waited for that outlives the browser, and nothing where nothing is. */
export async function noteVersion(): Promise<void> {
  const lasts = (await readAllWaiting()).some(({ waiting }) => !waiting.place.private);
  if (lasts) await browser.storage.local.set({ [key]: browser.runtime.getManifest().version });
  else await browser.storage.local.remove(key);
}
