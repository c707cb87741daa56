import * as v from 'valibot';
import type { Incident } from '../incident/incident.ts';
import {
  curedSchema,
  type Entry,
  entryOf,
  entrySchema,
  incidentIdSchema,
  makerSchema,
  verdictSchema,
} from './entry.ts';

const id = incidentIdSchema;

const noteSchema = v.variant('kind', [
  v.object({ kind: v.literal('begun'), entry: entrySchema }),
  v.object({
    kind: v.literal('judged'),
    id,
    verdict: verdictSchema,
    maker: v.nullable(makerSchema),
  }),
  v.object({ kind: v.literal('back'), id, lasted: v.pipe(v.number(), v.minValue(0)), cured: curedSchema }),
]);
/** What is still to be written into the journal. The same note taken in twice changes nothing the second time. */
export type Note = v.InferOutput<typeof noteSchema>;

/** The order in which the notes of one incident are taken in. */
export const noteKinds = ['begun', 'judged', 'back'] as const satisfies readonly Note['kind'][];

/** A stored value as a note, or null. */
export function parseNote(stored: unknown): Note | null {
  const parsed = v.safeParse(noteSchema, stored);
  return parsed.success ? parsed.output : null;
}

export function incidentOf(note: Note): string {
  return note.kind === 'begun' ? note.entry.id : note.id;
}

/** What the person lets the journal keep. */
export interface Keeping {
  readonly journal: boolean;
  readonly journalAddresses: boolean;
}

/** What a change of a tab's incident is to leave in the journal: of a private window nothing, nor while it is off. */
export function notesOf(before: Incident | null, after: Incident | null, keeping: Keeping): Note[] {
  if (!keeping.journal || after === null || after.place.private) return [];
  if (before?.id !== after.id) return [{ kind: 'begun', entry: entryOf(after, keeping.journalAddresses) }];
  const { id, firstAt, state } = after;
  if (state.phase !== 'resolved' || before.state.phase === 'resolved') return [];
  const { by, proven, at } = state;
  return [{ kind: 'back', id, lasted: Math.max(0, at - firstAt), cured: { by, proven } }];
}

/**
 * The entry after a note; null: there is none, and none is to be made. What was deleted stays deleted: only `begun` makes
 * one, and only where none is.
 */
export function withNote(entry: Entry | null, note: Note): Entry | null {
  switch (note.kind) {
    case 'begun':
      return entry ?? note.entry;
    case 'judged':
      return entry && withVerdict(entry, note);
    case 'back':
      return entry && { ...entry, lasted: note.lasted, cured: note.cured };
    default:
      return note satisfies never;
  }
}

/** That a page answers again is no verdict on why it did not: it does not take the place of one. */
function withVerdict(entry: Entry, { verdict, maker }: Extract<Note, { kind: 'judged' }>): Entry {
  const isLess = verdict.cause === 'recovered' && entry.verdict !== null;
  return { ...entry, verdict: isLess ? entry.verdict : verdict, maker: maker ?? entry.maker };
}
