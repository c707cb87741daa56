import { type Imported, importJournal, largestFile } from '../../history/exchange/import.ts';
import { sorted } from '../../history/versions.ts';
import { browser } from '../api.ts';
import { readSettings } from '../settings.ts';
import { withJournal } from './database.ts';

/**
 * Takes a file into the journal: what is here is read and completed in one transaction, so that nothing which the
 * background writes meanwhile is put back to what it was. @throws where the journal cannot be opened
 */
export async function takeInFile(file: Blob): Promise<Imported | { readonly kind: 'off' }> {
  const settings = await readSettings();
  if (!settings.journal) return { kind: 'off' };
  if (file.size > largestFile) return { kind: 'refused', why: 'too-large' };
  if (browser.extension.inIncognitoContext) throw new Error('A private window has no journal.');
  const text = await file.text();
  return withJournal(async (database) => {
    const { store, done } = database.transaction('entries', 'readwrite');
    const { entries, unread } = sorted(await store.getAll());
    const place = { ...settings, entries, unreadIds: unread.map(({ id }) => id), now: Date.now() };
    const imported = importJournal(text, place);
    const values = imported.kind === 'taken-in' ? imported.entries : [];
    await Promise.all([...values.map((value) => store.put(value)), done]);
    return imported;
  });
}
