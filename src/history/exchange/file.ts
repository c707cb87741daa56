import type { Entry } from '../entry.ts';

/** How a file of ours says that it is one, and the form that it has. */
export const fileFormat = 'gateway-doctor-journal';
export const fileVersion = 1;

/** The journal as a JSON file, to be taken in again. @param at milliseconds since the epoch */
export function journalFile(entries: readonly Entry[], at: number): string {
  const head = { format: fileFormat, version: fileVersion, exportedAt: new Date(at).toISOString() };
  return `${JSON.stringify({ ...head, entries }, null, 1)}\n`;
}
