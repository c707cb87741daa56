/** Functions that run in the chrome scope and deal with pages. They use nothing but their arguments. */
import type { Theme } from '../driver.ts';
import type { Gecko, Observer, Panel } from './gecko.ts';
import type { Answer, Order } from './orders.ts';

/**
 * Opens a page of the extension that no tab and no window shows, in place of the one before of that name.
 *
 * @param id the extension's
 */
export async function openHiddenPage(gecko: Gecko, name: string, id: string, file: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy, memory } = gecko;
  const { HiddenFrame } = ChromeUtils.importESModule('resource://gre/modules/HiddenFrame.sys.mjs');
  const policy = WebExtensionPolicy.getByID(id);
  if (policy === null) throw new Error(`No extension ${id} is running.`);
  memory.hiddenWindow ??= new HiddenFrame();
  memory.pages ??= new Map();
  memory.pages.get(name)?.remove();
  const { document } = await memory.hiddenWindow.get();
  const page = document.createXULElement('browser');
  const attributes = {
    type: 'content',
    remote: 'true',
    remoteType: policy.extension.remoteType,
    messagemanagergroup: 'webext-browsers',
    disableglobalhistory: 'true',
    initialBrowsingContextGroupId: String(policy.extension.browsingContextGroupId),
    'webextension-view-type': 'tab',
  };
  for (const [key, value] of Object.entries(attributes)) page.setAttribute(key, value);
  document.documentElement.append(page);
  page.fixupAndLoadURIString(policy.getURL(file), { triggeringPrincipal: policy.extension.principal });
  memory.pages.set(name, page);
}

/** Takes hold of what a tab shows, under a name. */
export function holdTab({ ChromeUtils, memory }: Gecko, name: string, tabId: number): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  memory.pages ??= new Map();
  memory.pages.set(name, ExtensionParent.apiManager.global.tabTracker.getTab(tabId).linkedBrowser);
}

/** True once the page shows that address and has loaded. */
export function hasLoaded({ memory }: Gecko, name: string, url: string): boolean {
  const page = memory.pages?.get(name);
  return page?.currentURI.spec.startsWith(url) === true && !page.webProgress.isLoadingDocument;
}

export function listen({ memory }: Gecko, name: string, frameScript: string): void {
  memory.pages?.get(name)?.messageManager?.loadFrameScript(frameScript, false);
}

/** Gives an order to the frame script in a page and resolves with its answer. */
export async function order({ Services, memory }: Gecko, name: string, task: Order): Promise<string> {
  const page = memory.pages?.get(name);
  const channel = page?.isConnected ? page.messageManager : null;
  if (!channel) throw new Error('The page has closed.');
  memory.orders = (memory.orders ?? 0) + 1;
  const id = memory.orders;
  let stop = () => {};
  const answer = new Promise<string>((resolve, reject) => {
    const receive = ({ data }: { readonly data: Answer }) => {
      if (data.id !== id) return;
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.value);
    };
    const closing: Observer = {
      observe: (subject) => {
        if (Object.is(subject, channel)) reject(new Error('The page closed before it answered.'));
      },
    };
    channel.addMessageListener('driver:answer', receive);
    Services.obs.addObserver(closing, 'message-manager-close');
    stop = () => {
      channel.removeMessageListener('driver:answer', receive);
      Services.obs.removeObserver(closing, 'message-manager-close');
    };
  });
  channel.sendAsyncMessage('driver:order', { ...task, id });
  return await answer.finally(stop);
}

/** Also lets go of a page that has closed. */
export function isOpen({ memory }: Gecko, name: string): boolean {
  const open = memory.pages?.get(name)?.isConnected === true;
  if (!open) memory.pages?.delete(name);
  return open;
}

/** Closes the panel or the tab that the page is in. */
export function close({ memory }: Gecko, name: string): void {
  const page = memory.pages?.get(name);
  if (!page?.isConnected) return;
  const { gBrowser } = page.ownerDocument.defaultView;
  const tab = gBrowser.getTabForBrowser(page);
  if (tab) gBrowser.removeTab(tab);
  else page.closest<Panel>('panel')?.hidePopup();
}

export function setTheme({ memory }: Gecko, name: string, theme: Theme): void {
  const page = memory.pages?.get(name);
  if (!page?.isConnected) throw new Error('The page has closed.');
  page.browsingContext.prefersColorSchemeOverride = theme;
}

/** Draws the page from its upper left corner on, and resolves with a data URL of a PNG. */
export async function draw(
  { memory, window }: Gecko,
  name: string,
  width: number,
  height: number,
): Promise<string> {
  const page = memory.pages?.get(name);
  if (!page?.isConnected) throw new Error('The page has closed.');
  const area = new window.DOMRect(0, 0, width, height);
  const image = await page.browsingContext.currentWindowGlobal.drawSnapshot(area, 1, 'white');
  const canvas = window.document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  image.close();
  return canvas.toDataURL('image/png');
}
