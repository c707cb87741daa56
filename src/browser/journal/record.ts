import type { Command, Reply } from '../../commands.ts';
import type { Entry } from '../../history/entry.ts';
import { incidentOf, type Note, withNote } from '../../history/note.ts';
import { readEntry } from '../../history/versions.ts';
import type { Settings } from '../../settings.ts';
import { inTurn } from '../in-turn.ts';
import { readSettings } from '../settings.ts';
import { readTab, writeSession } from '../store.ts';
import { type Database, withJournal } from './database.ts';
import {
  boundPending,
  dropPending,
  pendingEntries,
  pendingIncidents,
  pendingKeys,
  readPending,
} from './pending.ts';
import { pruneIn } from './prune.ts';

/** All writing of the background is done in turn, so that no note is dropped which came meanwhile. */
const turn = 'journal';

/**
 * The incidents whose notes are to be written, and the writing that has not begun yet. In memory on purpose: the notes
 * themselves are stored, and whoever loses these finds them at the next start.
 */
const wanted = new Set<string>();
let next: Promise<void> | null = null;

/**
 * Writes an incident's notes into the journal, with those of all that come while the journal is busy. What cannot be written
 * waits for the next start of the background.
 */
export function writeDown(incident: string): Promise<void> {
  wanted.add(incident);
  next ??= inTurn(turn, async () => {
    const incidents = [...wanted];
    wanted.clear();
    next = null;
    await writeAll(incidents);
  }).catch(() => boundPending());
  return next;
}

/** Writes down what a background that was stopped has left, and drops what has become too old meanwhile. */
export function writeDownWhatIsLeft(): Promise<void> {
  return inTurn(turn, async () => {
    const left = await pendingIncidents();
    if (left.length > 0) await writeAll(left);
  }).catch(() => boundPending());
}

/** The verdict of an incident, from a page that has derived it. Kept of what the tab still knows, and of no other. */
export async function noteVerdict({ tabId, ...note }: Extract<Command, { kind: 'judged' }>): Promise<Reply> {
  const [state, { journal }] = await Promise.all([readTab(tabId), readSettings()]);
  const incident = state?.incident ?? null;
  if (incident?.id !== note.id) return { kind: 'refused', reason: 'moved-on' };
  if (!journal || incident.place.private) return { kind: 'done' };
  await inTurn(turn, async () => {
    await writeSession(pendingEntries([note]));
    await writeAll([note.id]);
  });
  return { kind: 'done' };
}

/** How many incidents are written in one go: a background that is stopped ever so soon has written some of what was left. */
const atOnce = 50;

async function writeAll(incidents: readonly string[]): Promise<void> {
  for (let begin = 0; begin < incidents.length; begin += atOnce)
    await writeSome(incidents.slice(begin, begin + atOnce));
}

/**
 * Taken in first and dropped after: taken in twice changes nothing. A note that has come meanwhile is not dropped with them. Where
 * the journal was switched off since, what has waited for it is not taken in.
 */
async function writeSome(incidents: readonly string[]): Promise<void> {
  const [{ notes, found }, settings] = await Promise.all([
    readPending(incidents.flatMap(pendingKeys)),
    readSettings(),
  ]);
  if (settings.journal && notes.length > 0)
    await withJournal((database) => takeIn(database, notes, settings));
  await dropPending(found);
}

async function takeIn(database: Database, notes: readonly Note[], settings: Settings): Promise<void> {
  const { store, done } = database.transaction('entries', 'readwrite');
  for (const note of notes) {
    const entry = entryIn(await store.get(incidentOf(note)));
    const next = entry === 'unread' ? null : withNote(entry, note);
    if (next !== null && next !== entry) await store.put(next);
  }
  await done;
  if (notes.some(({ kind }) => kind === 'begun')) await pruneIn(database, settings);
}

/** What cannot be read is left as it is: a later release may know what to make of it. */
function entryIn(kept: unknown): Entry | null | 'unread' {
  if (kept === undefined) return null;
  const read = readEntry(kept);
  return read.kind === 'entry' ? read.entry : 'unread';
}
