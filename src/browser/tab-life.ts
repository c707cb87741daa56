import { browser } from './api.ts';
import { forgetClosedTabs, moveTab } from './incidents.ts';
import { tabClosed, tabReplaced } from './watches/life.ts';

/** Nothing outlives its tab. */
export function observeTabs(): void {
  browser.tabs.onRemoved.addListener((tabId, { isWindowClosing }) => {
    void forgetClosedTabs(tabId);
    void tabClosed(tabId, isWindowClosing);
  });
  browser.tabs.onReplaced?.addListener((added, removed) => {
    void moveTab(removed, added);
    void tabReplaced(removed, added);
  });
}
