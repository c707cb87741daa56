import type { Browser } from 'webextension-polyfill';
import type { Driver } from './driver/driver.ts';

/** Everything that an extension can keep anywhere, but cookies, of which it has none. */
export interface Dump {
  /** Gone when the browser closes. */
  readonly session: Readonly<Record<string, unknown>>;
  readonly local: Readonly<Record<string, unknown>>;
  readonly sync: Readonly<Record<string, unknown>>;
  /** By database, then by object store: every key with its value. */
  readonly databases: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  readonly caches: readonly string[];
  /** The `localStorage` of its pages. */
  readonly pages: Readonly<Record<string, string>>;
  readonly alarms: readonly string[];
  /** The ids of the notices in the system's list. */
  readonly notices: readonly string[];
  readonly scripts: readonly string[];
}

export function dump(driver: Driver): Promise<Dump> {
  return driver.inExtension(dumpAll);
}

async function dumpAll(browser: Browser): Promise<Dump> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const readStore = async (database: IDBDatabase, name: string) => {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([finished(store.getAllKeys()), finished(store.getAll())]);
    return [name, keys.map((key, index) => [key, values[index]])] as const;
  };
  const readDatabase = async (name: string) => {
    const database = await finished(indexedDB.open(name));
    const stores = await Promise.all(
      [...database.objectStoreNames].map((store) => readStore(database, store)),
    );
    database.close();
    return [name, Object.fromEntries(stores)] as const;
  };
  const { storage, alarms, notifications, scripting } = browser;
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return {
    session: await storage.session.get(null),
    local: await storage.local.get(null),
    sync: await storage.sync.get(null),
    databases: Object.fromEntries(await Promise.all(names.map(readDatabase))),
    caches: await caches.keys(),
    pages: { ...localStorage },
    alarms: (await alarms.getAll()).map(({ name }) => name),
    notices: Object.keys((await notifications?.getAll()) ?? {}),
    scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id),
  };
}
