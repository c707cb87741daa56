import { incidentOf, type Note, noteKinds, parseNote } from '../../history/note.ts';
import { browser } from '../api.ts';

const session = browser.storage.session;
const prefix = 'journal:';

/** How many notes wait at most: they can only pile up where the journal cannot be written. */
const mostPending = 500;

/**
 * Notes as entries of session storage, to be written in one go with the state that they tell of. So none is lost where the
 * background is stopped before they are in the journal.
 */
export function pendingEntries(notes: readonly Note[]): Record<string, Note> {
  return Object.fromEntries(notes.map((note) => [keyOf(incidentOf(note), note.kind), note]));
}

const keyOf = (incident: string, kind: Note['kind']) => `${prefix}${incident}:${kind}`;

/** The keys of an incident's notes, in the order in which they are taken in. */
export function pendingKeys(incident: string): string[] {
  return noteKinds.map((kind) => keyOf(incident, kind));
}

/** The notes among these keys, and the keys under which there is anything: what comes later under the others is not among them. */
export async function readPending(
  keys: readonly string[],
): Promise<{ readonly notes: readonly Note[]; readonly found: readonly string[] }> {
  const stored = await session.get([...keys]);
  const found = keys.filter((key) => stored[key] !== undefined);
  return { notes: found.flatMap((key) => parseNote(stored[key]) ?? []), found };
}

export function dropPending(keys: readonly string[]): Promise<void> {
  return session.remove([...keys]);
}

/** The incidents of which notes wait, the oldest first. */
export async function pendingIncidents(): Promise<string[]> {
  const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(prefix));
  const incidents = [...new Set(keys.map((key) => key.slice(prefix.length, key.lastIndexOf(':'))))];
  return incidents.toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
}

/** Gives up the oldest notes where far too many wait. */
export async function boundPending(): Promise<void> {
  const surplus = (await pendingIncidents()).slice(0, -mostPending);
  if (surplus.length > 0) await dropPending(surplus.flatMap(pendingKeys));
}

/** Calls back after notes were taken in, as a page that shows the journal wants to know. */
export function onPendingChange(changed: () => void): void {
  session.onChanged.addListener((changes) => {
    const isTakenIn = ([key, { newValue }]: [string, { newValue?: unknown }]) =>
      key.startsWith(prefix) && newValue === undefined;
    if (Object.entries(changes).some(isTakenIn)) changed();
  });
}
