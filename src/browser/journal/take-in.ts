import { type Imported, importJournal, largestFile } from '../../history/exchange/import.ts';
import { readSettings } from '../settings.ts';
import { putIncidents } from './change.ts';
import { readJournal } from './read.ts';

/** Takes a file into the journal. @throws where the journal cannot be opened */
export async function takeInFile(file: Blob): Promise<Imported | { readonly kind: 'off' }> {
  const [kept, settings] = await Promise.all([readJournal(), readSettings()]);
  if (!settings.journal) return { kind: 'off' };
  if (file.size > largestFile) return { kind: 'refused', why: 'too-large' };
  if (kept.kind === 'closed') throw new Error('The journal is closed.');
  const { entries, unread } = kept;
  const place = { ...settings, entries, unreadIds: unread.map(({ id }) => id), now: Date.now() };
  const imported = importJournal(await file.text(), place);
  if (imported.kind === 'taken-in') await putIncidents(imported.entries);
  return imported;
}
