import { browser } from '../api.ts';

/** Whether the button stands in the toolbar itself; Chromium keeps a new extension's in a menu. */
export async function isButtonVisible(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar === true;
}

/**
 * Calls back when the person puts the button into the toolbar or takes it out. A browser that does not tell is asked
 * once a second, by a page that the person looks at.
 */
export function onButtonMove(moved: () => void): void {
  if (browser.action.onUserSettingsChanged !== undefined)
    browser.action.onUserSettingsChanged.addListener(moved);
  else setInterval(() => document.visibilityState === 'visible' && moved(), 1000);
}
