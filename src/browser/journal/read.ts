import { byTime, type Entry } from '../../history/entry.ts';
import type { Kept } from '../../history/kept.ts';
import { readEntry, sorted } from '../../history/versions.ts';
import { browser } from '../api.ts';
import { readSettings } from '../settings.ts';
import { whyClosed, withJournal } from './database.ts';

/** The whole journal, newest first. */
export async function readJournal(): Promise<Kept> {
  if (browser.extension.inIncognitoContext) return { kind: 'closed', why: 'private' };
  try {
    const { entries, unread } = sorted(await withJournal((database) => database.getAll('entries')));
    return { kind: 'open', entries: entries.toSorted(byTime), unread };
  } catch (error) {
    return { kind: 'closed', why: whyClosed(error) };
  }
}

/** All entries of the site that failed last, newest first: they can be shown before the whole journal is read. */
export async function readNewestSite(): Promise<readonly Entry[]> {
  if (browser.extension.inIncognitoContext) return [];
  const values = await withJournal(async (database) => {
    const entries = database.transaction('entries').store;
    const newest = await entries.index('at').openCursor(null, 'prev');
    const read = newest === null ? null : readEntry(newest.value);
    return read?.kind === 'entry' ? entries.index('site').getAll(read.entry.site) : [];
  }).catch(() => []);
  return sorted(values).entries.toSorted(byTime);
}

/** The entries of one site, newest first; none where the journal is off or cannot be opened. */
export async function readSite(site: string): Promise<readonly Entry[]> {
  const { journal } = await readSettings();
  if (!journal || browser.extension.inIncognitoContext) return [];
  const values = await withJournal((database) => database.getAllFromIndex('entries', 'site', site)).catch(
    () => [],
  );
  return sorted(values).entries.toSorted(byTime);
}
