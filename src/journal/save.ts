import { journalCsv } from '../history/exchange/csv.ts';
import { journalFile } from '../history/exchange/file.ts';
import type { Kept } from '../history/kept.ts';

/** What is saved: the journal to be taken in again, as a table, or what of it cannot be read. */
export type SavedAs = 'json' | 'csv' | 'unread';

const types = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  unread: 'application/json',
} as const;

/** Has the browser save a file. @param now milliseconds since the epoch */
export function saveJournal(as: SavedAs, kept: Kept, now: number): void {
  if (kept.kind === 'closed') return;
  const url = URL.createObjectURL(new Blob([contentOf(as, kept, now)], { type: types[as] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(as, now);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function contentOf(as: SavedAs, { entries, unread }: Extract<Kept, { kind: 'open' }>, now: number): string {
  switch (as) {
    case 'json':
      return journalFile(entries, now);
    case 'csv':
      return journalCsv(entries);
    case 'unread':
      return JSON.stringify(
        unread.map(({ value }) => value),
        null,
        1,
      );
    default:
      return as satisfies never;
  }
}

/** By the day: `gateway-doctor-journal-2026-11-25.json`. */
function fileName(as: SavedAs, now: number): string {
  const day = new Date(now).toISOString().slice(0, 10);
  return as === 'unread' ? `gateway-doctor-unread-${day}.json` : `gateway-doctor-journal-${day}.${as}`;
}
