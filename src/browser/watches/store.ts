import { parseWaiting, type Waiting, waitingKey } from '../../retry/waiting.ts';
import { browser } from '../api.ts';

const prefix = 'waiting:';
/** Of private windows nothing outlives the browser. */
const storeOf = (isPrivate: boolean) => (isPrivate ? browser.storage.session : browser.storage.local);

export function isWaitingKey(key: string): boolean {
  return key.startsWith(prefix);
}

export function keyOf({ origin, place }: Pick<Waiting, 'origin' | 'place'>): string {
  return `${prefix}${waitingKey(origin, place)}`;
}

export async function readWaiting(key: string, isPrivate: boolean): Promise<Waiting | null> {
  return parseWaiting((await storeOf(isPrivate).get(key))[key]);
}

/** Everybody who waits, with the key of each. */
export async function readAllWaiting(): Promise<{ key: string; waiting: Waiting }[]> {
  const all = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  return all.flatMap(Object.entries).flatMap(([key, stored]) => {
    const waiting = isWaitingKey(key) ? parseWaiting(stored) : null;
    return waiting === null ? [] : [{ key, waiting }];
  });
}

export function writeWaiting(waiting: Waiting): Promise<void> {
  return storeOf(waiting.place.private).set({ [keyOf(waiting)]: waiting });
}

export function dropWaiting(key: string, isPrivate: boolean): Promise<void> {
  return storeOf(isPrivate).remove(key);
}

/** Calls back after every change of who waits. */
export function onWaitingChange(changed: () => void): void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isWaitingKey)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  browser.storage.session.onChanged.addListener(listener);
}
