import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../e2e/driver/driver.ts';
import { type Memory, readMemory } from './memory.ts';

/** How things stand after so many incidents. */
export interface Sample extends Memory {
  readonly incidents: number;
  /** How often the background was stopped so far. */
  readonly kills: number;
  /** Seconds since the beginning. */
  readonly seconds: number;
  /** Bytes in session storage, and its keys. */
  readonly session: number;
  readonly keys: number;
  /** How many entries the journal has. */
  readonly entries: number;
}

export async function take(
  driver: Driver,
  { incidents, kills, seconds }: Pick<Sample, 'incidents' | 'kills' | 'seconds'>,
): Promise<Sample> {
  const stores = await driver.inExtension(readStores);
  return { incidents, kills, seconds, ...stores, ...readMemory() };
}

async function readStores(browser: Browser): Promise<Pick<Sample, 'session' | 'keys' | 'entries'>> {
  const { session } = browser.storage;
  const keys = Object.keys(await session.get(null)).length;
  const isKept = (await indexedDB.databases()).some(({ name }) => name === 'journal');
  if (!isKept) return { session: await session.getBytesInUse(null), keys, entries: 0 };
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await finished(indexedDB.open('journal'));
  const entries = await finished(database.transaction('entries').objectStore('entries').count());
  database.close();
  return { session: await session.getBytesInUse(null), keys, entries };
}
