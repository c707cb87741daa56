import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

const name = 'journal';

/** The layout of the stores; a change of it takes a new number. The form of an entry has its own (history/versions.ts). */
const layout = 1;

interface Layout extends DBSchema {
  /** Values are read with `readEntry`: what is kept may be damaged, or written by a later release. */
  entries: { key: string; value: unknown; indexes: { at: number; site: string } };
}
export type Database = IDBPDatabase<Layout>;

/** Opens the journal for one task, and closes it after: who lives longer would stand in the way of a new layout. */
export async function withJournal<T>(task: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDB<Layout>(name, layout, {
    upgrade(fresh, from) {
      if (from >= 1) return;
      const entries = fresh.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('at', 'at');
      entries.createIndex('site', 'site');
    },
  });
  try {
    return await task(database);
  } finally {
    database.close();
  }
}

/** Why the journal cannot be opened: a later release has laid it out anew, or the browser lets us keep none. */
export function whyClosed(error: unknown): 'newer' | 'unavailable' {
  return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'unavailable';
}
