import type { CommandName } from '../../keys.ts';
import { browser } from '../api.ts';
import { load } from '../fixes/load.ts';

/** Listens to the key that loads the failing page again. */
export function observeKeys(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === ('retry-past-cache' satisfies CommandName)) void retry(tab?.id, tab?.windowId);
  });
}

/**
 * The same road as that of the popup's button. Where it leads nowhere (no page has failed, or a reload would send a form
 * again) nothing is loaded, and the popup says how things stand.
 */
async function retry(tabId: number | undefined, windowId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const { kind } = await load(tabId, 'skip-cache', false);
  if (kind === 'refused') await openPopup(windowId);
}

/** Older versions of Firefox open it only straight from a press, and a window without a toolbar has no place for it. */
async function openPopup(windowId: number | undefined): Promise<void> {
  await browser.action.openPopup(windowId === undefined ? {} : { windowId }).catch(() => {});
}
