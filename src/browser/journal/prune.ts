import type { Settings } from '../../settings.ts';
import { type Database, withJournal } from './database.ts';

const day = 86_400_000;

export type Limits = Pick<Settings, 'journalDays' | 'journalMost'>;

/** Drops what is older than the person wants, then the oldest of what is too many. */
export async function pruneIn(database: Database, { journalDays, journalMost }: Limits): Promise<void> {
  const { store, done } = database.transaction('entries', 'readwrite');
  const byAge = store.index('at');
  const old = await byAge.getAllKeys(IDBKeyRange.upperBound(oldest(journalDays), true));
  const surplus = (await byAge.count()) - old.length - journalMost;
  const tooMany = surplus > 0 ? (await byAge.getAllKeys(null, old.length + surplus)).slice(old.length) : [];
  await Promise.all([...[...old, ...tooMany].map((id) => store.delete(id)), done]);
}

/** The begin of what is kept, in milliseconds since the epoch. */
export function oldest(days: number, now = Date.now()): number {
  return now - days * day;
}

/** To be called where the limits have changed or time has passed; where the journal cannot be opened, nothing is lost. */
export function pruneJournal(limits: Limits): Promise<void> {
  return withJournal((database) => pruneIn(database, limits)).catch(() => {});
}
