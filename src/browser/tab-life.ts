import { browser } from './api.ts';
import { forgetClosedTabs, moveTab } from './incidents.ts';
import { tabClosed } from './watches/life.ts';

/** Nothing outlives its tab. */
export function observeTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetClosedTabs(tabId);
    void tabClosed(tabId);
  });
  browser.tabs.onReplaced?.addListener((added, removed) => void moveTab(removed, added));
}
