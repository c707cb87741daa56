/** Functions that run in the chrome scope and deal with the toolbar. They use nothing but their arguments. */
import type { Gecko, PageBrowser, Panel } from './gecko.ts';

/** Presses the extension's button in the window of that tab, or the puzzle piece if the button is behind it. */
export async function pressButton(
  gecko: Gecko,
  id: string,
  tabId: number,
): Promise<'button' | 'puzzle piece'> {
  const { ChromeUtils } = gecko;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const window = ExtensionParent.apiManager.global.tabTracker.getTab(tabId).ownerDocument.defaultView;
  const own = window.document.querySelector(`.webextension-browser-action[data-extensionid="${id}"]`);
  const shown = own !== null && own.getBoundingClientRect().width > 0;
  const button = shown ? own : window.document.getElementById('unified-extensions-button');
  if (button === null) throw new Error('The toolbar has no button for extensions.');
  const { left, top, width, height } = button.getBoundingClientRect();
  await event.synthesizeMouseAtPoint(left + width / 2, top + height / 2, {}, window);
  return shown ? 'button' : 'puzzle piece';
}

/** True once the extension's own button is to be seen in the window of that tab. */
export function showsButton({ ChromeUtils }: Gecko, id: string, tabId: number): boolean {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const document = ExtensionParent.apiManager.global.tabTracker.getTab(tabId).ownerDocument;
  const button = document.querySelector(`.webextension-browser-action[data-extensionid="${id}"]`);
  return button !== null && button.getBoundingClientRect().width > 0;
}

/** True once the tab is in front of the window that has the focus. */
export function isInFront({ ChromeUtils, Services }: Gecko, tabId: number): boolean {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const tab = ExtensionParent.apiManager.global.tabTracker.getTab(tabId);
  const window = tab.ownerDocument.defaultView;
  return window.gBrowser.selectedTab === tab && Services.focus.activeWindow === window;
}

/** Takes hold of the extension's open popup, under a name; false as long as there is none. */
export function holdPopup({ Services, memory }: Gecko, name: string, origin: string): boolean {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const inOpenPanel = (page: PageBrowser) => page.closest<Panel>('panel')?.state === 'open';
  const popup = [...document.querySelectorAll<PageBrowser>('.webextension-popup-browser')]
    .filter(inOpenPanel)
    .find((page) => page.currentURI.spec.startsWith(origin) && !page.webProgress.isLoadingDocument);
  if (popup === undefined) return false;
  memory.pages ??= new Map();
  memory.pages.set(name, popup);
  return true;
}

/** The badge on the extension's button in the frontmost window. */
export function shownBadge({ Services }: Gecko, id: string): string | undefined {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const button = document.querySelector(`.webextension-browser-action[data-extensionid="${id}"]`);
  return button?.getAttribute('badge') || undefined;
}

/** Presses a button of the question for a permission; false as long as none is asked. */
export function answerPrompt({ Services }: Gecko, answer: 'allow' | 'deny'): boolean {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const part = answer === 'allow' ? 'primary' : 'secondary';
  const prompt = document.getElementById('addon-webext-permissions-notification');
  const button = prompt?.querySelector<HTMLElement>(`.popup-notification-${part}-button`);
  if (!button || prompt?.closest<Panel>('panel')?.state !== 'open') return false;
  button.click();
  return true;
}
