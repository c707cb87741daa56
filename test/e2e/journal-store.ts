import type { Entry } from '../../src/history/entry.ts';
import type { Driver } from './driver/driver.ts';

/** What lies in the journal, as it is kept. Changes nothing, and makes no journal where there is none. */
export function keptIn(driver: Driver): Promise<Record<string, unknown>[]> {
  return driver.inExtension(async () => {
    const found = await indexedDB.databases();
    if (!found.some(({ name }) => name === 'journal')) return [];
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('journal'));
    const values = await answer(database.transaction('entries').objectStore('entries').getAll());
    database.close();
    return values;
  });
}

/** Puts these values into the journal in the place of all that is there. Takes a journal that was opened before. */
export async function fill(driver: Driver, values: readonly unknown[]): Promise<void> {
  await driver.inExtension(async (_, all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('journal');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('entries', 'readwrite');
    const store = transaction.objectStore('entries');
    store.clear();
    for (const value of all) store.put(value);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    database.close();
  }, values);
}

/** An incident of so many days ago, that lasted so many minutes; null: nobody saw its end. */
export function incident(
  site: string,
  days: number,
  minutes: number | null,
  change: Partial<Entry> = {},
): Entry {
  const at = Math.round(Date.now() - days * 86_400_000);
  return {
    version: 1,
    id: `${at}-1`,
    site,
    address: null,
    at,
    status: 502,
    maker: { product: 'nginx', side: 'site' },
    verdict: { cause: 'site', certainty: 'likely' },
    cured: minutes === null ? null : { by: 'itself', proven: false },
    lasted: minutes === null ? null : minutes * 60_000,
    ...change,
  };
}
