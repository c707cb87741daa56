import { withJournal } from './database.ts';
import { dropPending, onPendingChange, pendingKeys } from './pending.ts';

/**
 * Deletes incidents by their ids. For pages: a deletion waits for the person's press, and for nothing else. With their notes,
 * which a background that was stopped has written but not dropped: taken in once more, they would bring the incident back.
 */
export async function removeIncidents(ids: readonly string[]): Promise<void> {
  await withJournal(async (database) => {
    const { store, done } = database.transaction('entries', 'readwrite');
    await Promise.all([...ids.map((id) => store.delete(id)), done]);
  });
  // By then they are deleted, and can be put back: what goes wrong here may not say otherwise.
  await dropPending(ids.flatMap(pendingKeys)).catch(() => {});
}

/** Writes entries, as of a file; and what was deleted, just as it was. */
export function putIncidents(values: readonly unknown[]): Promise<void> {
  return withJournal(async (database) => {
    const { store, done } = database.transaction('entries', 'readwrite');
    await Promise.all([...values.map((value) => store.put(value)), done]);
  });
}

/** Calls back after the background has written into the journal. */
export const onJournalChange = onPendingChange;
