import { parseSettings, type Settings, settingNames } from '../settings.ts';
import { browser } from './api.ts';

export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(settingNames));
}

export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changes);
}

/** Calls back after every change of a setting. */
export function onSettingsChange(changed: () => void): void {
  browser.storage.local.onChanged.addListener(changed);
}
