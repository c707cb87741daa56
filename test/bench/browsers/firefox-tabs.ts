/** Functions that run in Firefox's chrome scope. They use nothing but their arguments. */
import type { Gecko, Tab } from '../../e2e/driver/firefox/gecko.ts';

/** Opens a tab in front, as an address typed in does, and marks it. */
export function openTab({ window, Services }: Gecko, url: string, mark: string): void {
  const triggeringPrincipal = Services.scriptSecurityManager.createNullPrincipal({});
  const tab = window.gBrowser.addTab(url, { triggeringPrincipal, inBackground: false });
  tab.dataset['mark'] = mark;
}

export function closeTab({ window }: Gecko, mark: string): void {
  const tab = window.document.querySelector<Tab>(`[data-mark="${mark}"]`);
  if (tab !== null) window.gBrowser.removeTab(tab);
}

/** Closes every tab that shows a page of an extension. */
export function closeExtensionPages({ window }: Gecko): void {
  for (const tab of window.document.querySelectorAll<Tab>('.tabbrowser-tab')) {
    if (tab.linkedBrowser.currentURI.spec.startsWith('moz-extension:')) window.gBrowser.removeTab(tab);
  }
}
