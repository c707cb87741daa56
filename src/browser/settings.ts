import { narrowed } from '../policy/effective.ts';
import { migrated, parseSettings, readNames, type Settings, settingNames } from '../settings.ts';
import { browser } from './api.ts';
import { inTurn } from './in-turn.ts';
import { onPolicyChange, readLimits } from './settings/limits.ts';

/** What holds: the person's settings, as far as their organisation leaves them the choice. */
export async function readSettings(): Promise<Settings> {
  return narrowed(...(await Promise.all([readOwnSettings(), readLimits()])));
}

/** The person's own settings, whatever their organisation says. */
export async function readOwnSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(readNames));
}

/** All changes that read before they write are made in this turn. */
export const settingsTurn = 'settings';

/** Changes settings by what they are at that moment: of two changes that are begun at once none is lost. */
export function changeSettings(to: (own: Settings) => Partial<Settings>): Promise<void> {
  return inTurn(settingsTurn, async () => writeSettings(to(await readOwnSettings())));
}

export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changes);
}

/** Calls back after every change of a setting, or of what the organisation has decided, with the names of the settings. */
export function onSettingsChange(changed: (names: readonly string[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const names = readNames.filter((name) => changes[name] !== undefined);
    if (names.length > 0) changed(names);
  });
  onPolicyChange(() => changed(settingNames));
}

/** Brings settings of an older version under their names of today, once. */
export async function migrateSettings(): Promise<void> {
  const stored = await browser.storage.local.get(readNames);
  const current = migrated(stored);
  const former = Object.keys(stored).filter((name) => !(name in current));
  if (former.length === 0) return;
  await browser.storage.local.set(current);
  await browser.storage.local.remove(former);
}
