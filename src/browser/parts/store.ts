import { nothingWatched, parseWatched, type Watched } from '../../parts/watched.ts';
import { browser } from '../api.ts';

const session = browser.storage.session;
const prefix = 'parts:';
const keyOf = (tabId: number) => `${prefix}${tabId}`;
const sinceKey = 'partsSince';

/** What was seen to fail of the page in a tab; null: nothing. */
export async function readWatched(tabId: number): Promise<Watched | null> {
  const key = keyOf(tabId);
  return parseWatched((await session.get(key))[key]);
}

/** What is left of one that has given way: what comes from now on is not all. */
const gaveWay: Watched = { ...nothingWatched, whole: false };

/** Where the store is full, this is what gives way. */
export async function writeWatched(tabId: number, watched: Watched): Promise<void> {
  const key = keyOf(tabId);
  await session
    .set({ [key]: watched })
    .catch(() => session.set({ [key]: gaveWay }))
    .catch(() => forgetWatched(tabId));
}

/** Makes room in a full store for what happened, which cannot be had again. */
export async function dropAllWatched(): Promise<void> {
  const kept = (await watchedTabs()).map((tabId) => [keyOf(tabId), gaveWay]);
  await session.set(Object.fromEntries(kept));
}

export function forgetWatched(tabId: number): Promise<void> {
  return session.remove(keyOf(tabId));
}

/** The tabs of which something is kept. */
export async function watchedTabs(): Promise<number[]> {
  const keys = Object.keys(await session.get(null));
  return keys.filter((key) => key.startsWith(prefix)).map((key) => Number(key.slice(prefix.length)));
}

/** Since when every request is watched: milliseconds since the epoch; null: it is not. */
export async function readSince(): Promise<number | null> {
  const since: unknown = (await session.get(sinceKey))[sinceKey];
  return typeof since === 'number' ? since : null;
}

export function writeSince(since: number | null): Promise<void> {
  return since === null ? session.remove(sinceKey) : session.set({ [sinceKey]: since });
}

/** Calls back after every change of what was seen of a tab, and after the watch was switched on or off. */
export function onWatchedChange(tabId: number, changed: () => void): void {
  session.onChanged.addListener((changes) => {
    if (keyOf(tabId) in changes || sinceKey in changes) changed();
  });
}
