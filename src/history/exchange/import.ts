import * as v from 'valibot';
import type { Settings } from '../../settings.ts';
import { byTime, type Entry } from '../entry.ts';
import { readEntry } from '../versions.ts';
import { fileFormat, fileVersion } from './file.ts';

/** Bytes and entries of a file that is looked into: far more than any journal has. */
export const largestFile = 32_000_000;
const mostInFile = 50_000;

const day = 86_400_000;

/** Entries of a file that were left out, by why. They stay in the file. */
export interface LeftOut {
  /** Known here as they are. */
  readonly known: number;
  readonly damaged: number;
  /** Written by a later release. */
  readonly newer: number;
  /** Older than the journal reaches back. */
  readonly old: number;
  /** Beyond the number that the journal keeps, the oldest of them. */
  readonly surplus: number;
  /** Their id belongs to another incident here. */
  readonly taken: number;
}

export type Imported =
  | {
      readonly kind: 'taken-in';
      /** What is to be written: new entries, and known ones of which the file tells more. */
      readonly entries: readonly Entry[];
      readonly added: number;
      readonly completed: number;
      /** Entries whose address was left out, as the person keeps none. */
      readonly withoutAddress: number;
      readonly leftOut: LeftOut;
    }
  | { readonly kind: 'refused'; readonly why: 'not-json' | 'not-ours' | 'newer' | 'too-large' };

/** What is there before the import, and what may be there after it. */
export interface Place extends Pick<Settings, 'journalDays' | 'journalMost' | 'journalAddresses'> {
  readonly entries: readonly Entry[];
  /** Ids of kept values that cannot be read. */
  readonly unreadIds: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const fileSchema = v.object({
  format: v.literal(fileFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const entriesSchema = v.object({ entries: v.array(v.unknown()) });

/** Looks a file through for what can be taken in. Nothing of what is here is replaced, only completed. Never throws. */
export function importJournal(text: string, place: Place): Imported {
  if (text.length > largestFile) return { kind: 'refused', why: 'too-large' };
  const json = parsedJson(text);
  if (json === undefined) return { kind: 'refused', why: 'not-json' };
  const head = v.safeParse(fileSchema, json);
  if (!head.success) return { kind: 'refused', why: 'not-ours' };
  if (head.output.version > fileVersion) return { kind: 'refused', why: 'newer' };
  const body = v.safeParse(entriesSchema, json);
  if (!body.success) return { kind: 'refused', why: 'not-ours' };
  if (body.output.entries.length > mostInFile) return { kind: 'refused', why: 'too-large' };
  return takenIn(body.output.entries, place);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What becomes of one value of the file. */
type Fate =
  | { readonly kind: 'added' | 'completed'; readonly entry: Entry }
  | { readonly kind: Exclude<keyof LeftOut, 'surplus'> };

function takenIn(values: readonly unknown[], place: Place): Imported {
  const here = new Map(place.entries.map((entry) => [entry.id, entry]));
  const unread = new Set(place.unreadIds);
  const taken = { added: new Map<string, Entry>(), completed: new Map<string, Entry>() };
  const leftOut = { known: 0, damaged: 0, newer: 0, old: 0, taken: 0 };
  const find = (id: string) => taken.completed.get(id) ?? here.get(id) ?? taken.added.get(id);
  for (const value of values) {
    const fate = fateOf(value, place, (id) => (unread.has(id) ? 'unread' : find(id)));
    if (fate.kind !== 'added' && fate.kind !== 'completed') leftOut[fate.kind] += 1;
    else taken[here.has(fate.entry.id) ? 'completed' : 'added'].set(fate.entry.id, fate.entry);
  }
  const room = Math.max(0, place.journalMost - here.size);
  const added = [...taken.added.values()].toSorted(byTime).slice(0, room);
  const entries = [...added, ...taken.completed.values()];
  return {
    kind: 'taken-in',
    entries: place.journalAddresses ? entries : entries.map((entry) => withoutAddress(entry, here)),
    added: added.length,
    completed: taken.completed.size,
    withoutAddress: place.journalAddresses ? 0 : entries.filter((entry) => addsAddress(entry, here)).length,
    leftOut: { ...leftOut, surplus: taken.added.size - added.length },
  };
}

function fateOf(
  value: unknown,
  { journalDays, now }: Place,
  find: (id: string) => Entry | 'unread' | undefined,
): Fate {
  const read = readEntry(value);
  if (read.kind !== 'entry') return { kind: read.kind };
  const { entry } = read;
  // No clock is a day ahead. Such an entry would never grow old, and stay on top; its end would swallow all that comes.
  if (entry.at + (entry.lasted ?? 0) > now + day) return { kind: 'damaged' };
  if (entry.at < now - journalDays * day) return { kind: 'old' };
  const known = find(entry.id);
  if (known === undefined) return { kind: 'added', entry };
  if (known === 'unread' || known.site !== entry.site || known.at !== entry.at) return { kind: 'taken' };
  return tellsMore(known, entry)
    ? { kind: 'completed', entry: completedBy(known, entry) }
    : { kind: 'known' };
}

const facts = ['maker', 'verdict', 'cured', 'lasted'] as const;

function tellsMore(known: Entry, other: Entry): boolean {
  return facts.some((fact) => known[fact] === null && other[fact] !== null);
}

function completedBy(known: Entry, other: Entry): Entry {
  const { maker, verdict, cured, lasted } = known;
  return {
    ...known,
    maker: maker ?? other.maker,
    verdict: verdict ?? other.verdict,
    cured: cured ?? other.cured,
    lasted: lasted ?? other.lasted,
  };
}

function addsAddress(entry: Entry, here: ReadonlyMap<string, Entry>): boolean {
  return entry.address !== null && here.get(entry.id)?.address !== entry.address;
}

function withoutAddress(entry: Entry, here: ReadonlyMap<string, Entry>): Entry {
  return addsAddress(entry, here) ? { ...entry, address: null } : entry;
}
