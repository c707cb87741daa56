/** Functions that run inside the extension's control page. They use nothing but their arguments. */
import type { Browser } from 'webextension-polyfill';
import type { Badge, Colour, OpenTab } from './driver.ts';

/** Any file that every extension has: its page runs no script of the product, yet has the extension API. */
export const CONTROL_PAGE = 'manifest.json';
export const POPUP_PAGE = 'src/popup/index.html';

/** Counts the loads that begin in each tab, from now on, in the control page's own document. */
export function countLoads(browser: Browser): void {
  const counts = document.documentElement.dataset;
  browser.tabs.onUpdated.addListener((tabId, change) => {
    const begun = change.status === 'loading' || change.url !== undefined;
    if (begun) counts[`tab${tabId}`] = String(Number(counts[`tab${tabId}`] ?? 0) + 1);
  });
}

export function loadsBegun(_browser: Browser, tabId: number): number {
  return Number(document.documentElement.dataset[`tab${tabId}`] ?? 0);
}

/** Chromium tells of a load by an event only when its answer comes; until then the tab's state tells. */
export async function hasBegun(browser: Browser, tabId: number, before: number): Promise<boolean> {
  if (Number(document.documentElement.dataset[`tab${tabId}`] ?? 0) > before) return true;
  return (await browser.tabs.get(tabId)).status === 'loading';
}

/** Runs a function made by `pageFunction` in the tab's page, in its own world. */
export async function runInPage(
  browser: Browser,
  func: (...args: unknown[]) => void,
  tabId: number,
  args: unknown[],
): Promise<unknown> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, world: 'MAIN', func, args });
  const came: unknown = answer?.result;
  if (typeof came !== 'object' || came === null) throw new Error(`The page of tab ${tabId} went away.`);
  if ('error' in came) throw new Error(String(came.error));
  return 'value' in came ? came.value : undefined;
}

export async function listTabs(browser: Browser): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map((tab) => ({
    id: tab.id ?? -1,
    windowId: tab.windowId ?? -1,
    url: tab.url ?? '',
    status: tab.status ?? '',
    active: tab.active,
    private: tab.incognito,
    discarded: tab.discarded ?? false,
  }));
}

/** A tab that was told to load something, and whether it is seen loading already. */
export interface Told {
  readonly id: number;
  readonly loading: boolean;
}

/** Opens a tab in the first ordinary window. */
export async function openTab(browser: Browser, url: string, active: boolean): Promise<Told> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.find((window) => !window.incognito);
  if (ordinary?.id === undefined) throw new Error('No ordinary window is open.');
  const tab = await browser.tabs.create({ url, active, windowId: ordinary.id });
  if (tab.id === undefined) throw new Error(`The new tab for ${url} has no id.`);
  return { id: tab.id, loading: tab.status === 'loading' };
}

/** Opens a tab in a private window, a new one if there is none. */
export async function openPrivateTab(browser: Browser, url: string, active: boolean): Promise<Told> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const open = windows.find((window) => window.incognito);
  const tab =
    open?.id === undefined
      ? (await browser.windows.create({ incognito: true, url }))?.tabs?.[0]
      : await browser.tabs.create({ url, active, windowId: open.id });
  if (tab?.id === undefined) throw new Error('No private window opened: launch with allowPrivate.');
  return { id: tab.id, loading: tab.status === 'loading' };
}

export async function navigate(browser: Browser, tabId: number, url: string): Promise<Told> {
  const tab = await browser.tabs.update(tabId, { url });
  return { id: tabId, loading: tab.status === 'loading' };
}

/**
 * Goes one page back (-1) or forward (1). The page does it itself where it can be scripted, since
 * `tabs.goBack` of Chromium skips every page that nobody has touched.
 */
export async function goThroughHistory(browser: Browser, tabId: number, step: -1 | 1): Promise<void> {
  const func = (delta: -1 | 1): void => void setTimeout(() => history.go(delta));
  try {
    await browser.scripting.executeScript({ target: { tabId }, func, args: [step] });
  } catch {
    await (step === -1 ? browser.tabs.goBack(tabId) : browser.tabs.goForward(tabId));
  }
}

export function reload(browser: Browser, tabId: number, bypassCache: boolean): Promise<void> {
  return browser.tabs.reload(tabId, { bypassCache });
}

/** Brings the tab and its window to the front. */
export async function activate(browser: Browser, tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

export async function duplicate(browser: Browser, tabId: number): Promise<number> {
  const tab = await browser.tabs.duplicate(tabId);
  if (tab.id === undefined) throw new Error(`The duplicate of tab ${tabId} has no id.`);
  return tab.id;
}

/** Unloads a tab. Chromium answers with the tab, Firefox with nothing. */
export async function discard(browser: Browser, tabId: number): Promise<number> {
  const tab: unknown = await browser.tabs.discard(tabId);
  if (typeof tab === 'object' && tab !== null && 'id' in tab && typeof tab.id === 'number') return tab.id;
  return tabId;
}

export async function captureTab(browser: Browser, tabId: number): Promise<string> {
  const { windowId } = await browser.tabs.get(tabId);
  return await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}

export async function readBadge(browser: Browser, tabId: number): Promise<Badge> {
  const colour = ([red, green, blue, alpha]: readonly (number | undefined)[]): Colour => [
    red ?? 0,
    green ?? 0,
    blue ?? 0,
    alpha ?? 0,
  ];
  const [text, title, background, front] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getTitle({ tabId }),
    browser.action.getBadgeBackgroundColor({ tabId }),
    browser.action.getBadgeTextColor({ tabId }),
  ]);
  return { text, title, background: colour(background), colour: colour(front) };
}
