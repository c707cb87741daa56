import { type CommandName, commandNames, type Key } from '../../keys.ts';
import { browser } from '../api.ts';

/** The keys as they are now: the person may have changed them, and what another extension has is not given. */
export async function readKeys(): Promise<Key[]> {
  const all = await browser.commands.getAll();
  const shortcutOf = (command: CommandName) => all.find(({ name }) => name === command)?.shortcut ?? '';
  return commandNames.map((command) => ({ command, shortcut: shortcutOf(command) }));
}

/** Opens the browser's own page where keys are changed. */
export async function openKeySettings(): Promise<void> {
  if (__BROWSER__ === 'firefox') await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
