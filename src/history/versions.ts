import * as v from 'valibot';
import { type Entry, entrySchema, entryVersion } from './entry.ts';

/**
 * A kept value as it can be used. `newer`: a later release has written it, and will read it again. `damaged`: it is none of
 * ours any more. Both are left as they are, and said.
 */
export type Read =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

const versionSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

interface Versioned {
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Each makes an entry of one version into one of the next; by the version that it starts from. */
export type Steps = Readonly<Record<number, (old: Versioned) => Versioned>>;

/**
 * Version 0 has no number: it is a line of the list that lasts until the browser closes (incident/recent.ts), in which
 * incidents were kept before there was a journal.
 */
const steps: Steps = {
  0: ({ id, host, status, at, lasted }) => ({
    version: 1,
    id,
    site: host,
    address: null,
    at,
    status,
    maker: null,
    verdict: null,
    cured: null,
    lasted,
  }),
};

/** A kept or received value as an entry, brought to today's form. Never throws. */
export function readEntry(value: unknown): Read {
  const migrated = migrate(value, steps, entryVersion);
  if (migrated.kind !== 'migrated') return migrated;
  const parsed = v.safeParse(entrySchema, migrated.value);
  return parsed.success ? { kind: 'entry', entry: parsed.output } : { kind: 'damaged' };
}

/** Takes the value through every step from its own version to the one wanted. */
export function migrate(
  value: unknown,
  known: Steps,
  wanted: number,
): { readonly kind: 'migrated'; readonly value: Versioned } | { readonly kind: 'newer' | 'damaged' } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'damaged' };
  const version = v.safeParse(versionSchema, 'version' in value ? value.version : undefined);
  if (!version.success) return { kind: 'damaged' };
  let current: Versioned = { ...value, version: version.output };
  if (current.version > wanted) return { kind: 'newer' };
  while (current.version < wanted) {
    const step = known[current.version];
    if (step === undefined) return { kind: 'damaged' };
    current = step(current);
  }
  return { kind: 'migrated', value: current };
}

/** Kept values, sorted out: the entries, and what cannot be read with why. */
export interface Sorted {
  readonly entries: readonly Entry[];
  readonly unread: readonly Unread[];
}

/** A kept value that cannot be read, as it is. */
export interface Unread {
  readonly why: 'newer' | 'damaged';
  /** The key under which it lies; '' where it has none that is ours. */
  readonly id: string;
  readonly value: unknown;
}

export function sorted(values: readonly unknown[]): Sorted {
  const entries: Entry[] = [];
  const unread: Unread[] = [];
  for (const value of values) {
    const read = readEntry(value);
    if (read.kind === 'entry') entries.push(read.entry);
    else unread.push({ why: read.kind, id: idOf(value), value });
  }
  return { entries, unread };
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : '';
}
