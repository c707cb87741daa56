import { isWebPage } from '../incident/address.ts';
import type { Place } from '../incident/failure.ts';
import { browser } from './api.ts';

/** Where a tab lives. A tab that is gone counts as private: nothing of it may be kept. */
export async function placeOfTab(tabId: number): Promise<Place> {
  try {
    const { incognito, cookieStoreId } = await browser.tabs.get(tabId);
    return { private: incognito, cookieStore: cookieStoreId ?? null };
  } catch {
    return { private: true, cookieStore: null };
  }
}

/** A web page in a tab. */
export interface OpenPage {
  readonly tabId: number;
  readonly url: string;
}

/** The ids of all tabs there are. */
export async function openTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** All open web pages but those that the browser has put to sleep. */
export async function awakePages(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url = '' }) => (id !== undefined && isWebPage(url) ? [{ tabId: id, url }] : []));
}

export async function bringForward(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** What a tab shows, or null where the browser does not tell. */
export async function shownIn(tabId: number): Promise<{ url: string; isComplete: boolean } | null> {
  try {
    const { url, status } = await browser.tabs.get(tabId);
    return url === undefined ? null : { url, isComplete: status === 'complete' };
  } catch {
    return null;
  }
}

/** The address that a tab shows, or null where the browser does not tell. */
export async function addressOf(tabId: number): Promise<string | null> {
  return (await shownIn(tabId))?.url ?? null;
}

/** Loads the page again. The browser repeats the page's own request: only for a page that was a GET. */
export function reload(tabId: number, how: 'plainly' | 'past-cache'): Promise<void> {
  return browser.tabs.reload(tabId, { bypassCache: how === 'past-cache' });
}

/** Opens an address in the tab, by GET. Without its fragment, or the browser would only scroll. */
export async function openAnew(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** Goes one page back. Neither browser sends a form again by that: it shows what it has kept, or asks. */
export function goBack(tabId: number): Promise<void> {
  return browser.tabs.goBack(tabId);
}

/** Calls back whenever the tab shows another address. */
export function onAddressChange(tabId: number, changed: () => void): void {
  browser.tabs.onUpdated.addListener((updated, { url }) => {
    if (updated === tabId && url !== undefined) changed();
  });
}

/** Calls back whenever the tab has finished loading a page. */
export function onPageComplete(tabId: number, completed: () => void): void {
  browser.tabs.onUpdated.addListener((updated, { status }) => {
    if (updated === tabId && status === 'complete') completed();
  });
}

/** The tab that a popup page is about: named by its address (`?tab=ID`), else the one that it was opened on. */
export async function tabOfPopup(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return /^\d{1,15}$/.test(named) ? Number(named) : null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
