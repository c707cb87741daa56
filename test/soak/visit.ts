import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../e2e/driver/driver.ts';
import { type Kind, kinds, type Site } from './site.ts';

/** One incident to come about. */
export interface Visit {
  readonly kind: Kind;
  readonly number: number;
  /** Whether the page is loaded a second time: it fails once more, or is well where it was mended. */
  readonly again: boolean;
}

/** The more likely come more often: of ten, six fail with a page. */
const drawn: readonly Kind[] = [
  'page',
  'page',
  'page',
  'page',
  'page',
  'page',
  'empty',
  'empty',
  'moved',
  'mended',
];

/** As many visits as incidents are wanted, as the dice fall. */
export function visitsOf(count: number, dice: () => number): Visit[] {
  return Array.from({ length: count }, (_, number) => {
    const kind = drawn[Math.floor(dice() * drawn.length)] ?? kinds[0];
    return { kind, number, again: dice() < 0.1 || kind === 'mended' };
  });
}

/** Milliseconds in which the extension must have taken in what a tab shows. */
const patience = 12_000;

/** Visits an address in a tab, as the person does; returns whether the extension took in all of it. */
export async function pay(driver: Driver, site: Site, tabId: number, visit: Visit): Promise<boolean> {
  const { kind, number, again } = visit;
  const failing = site.failing(kind, number);
  const load = async (url: string | null, times: number, isBack: boolean) => {
    const wanted = { tabId, url, failing, times, isBack, patience };
    const isTakenIn = await driver.inExtension(loadUntil, wanted);
    site.takenIn(failing);
    return isTakenIn;
  };
  const isNoticed = await load(site.url(kind, number), 1, false);
  return isNoticed && (!again || (await load(null, 2, kind === 'mended')));
}

interface Wanted {
  readonly tabId: number;
  /** null: what the tab shows is loaded again. */
  readonly url: string | null;
  readonly failing: string;
  /** How often the error must have been met. */
  readonly times: number;
  readonly isBack: boolean;
  readonly patience: number;
}

/** Runs in the control page: loads, and waits for what the background stores of it. Uses nothing but its arguments. */
async function loadUntil(browser: Browser, wanted: Wanted): Promise<boolean> {
  const { tabId, url, failing, times, isBack, patience } = wanted;
  const key = `tab:${tabId}`;
  const { session } = browser.storage;
  const isSo = (state: unknown): boolean => {
    const incident = Object(Object(state)['incident']);
    if (Object(incident['failure'])['url'] !== failing) return false;
    return isBack ? Object(incident['state'])['phase'] === 'resolved' : Number(incident['times']) >= times;
  };
  let settle = (_seen: boolean) => {};
  const seen = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (isSo(changes[key]?.newValue)) settle(true);
  };
  session.onChanged.addListener(listener);
  const timer = setTimeout(() => settle(false), patience);
  if (url === null) await browser.tabs.reload(tabId);
  else await browser.tabs.update(tabId, { url });
  return await seen.finally(() => {
    clearTimeout(timer);
    session.onChanged.removeListener(listener);
  });
}
