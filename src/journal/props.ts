import type { Entry } from '../history/entry.ts';
import type { Kept } from '../history/kept.ts';
import type { Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import type { SavedAs } from './save.ts';
import type { ProductNames } from './words/names.ts';
import type { Times } from './words/times.ts';

/** What all parts of the page speak with. */
export interface Words {
  readonly say: Say;
  readonly times: Times;
  readonly names: ProductNames;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What the person may do here. */
export interface Deeds {
  remove(entries: readonly Entry[]): void;
  removeAll(): void;
  /** What cannot be read is deleted only by itself. */
  removeUnread(): void;
  /** What was deleted last. */
  putBack(): void;
  save(as: SavedAs): void;
  takeIn(file: File): void;
  openSettings(): void;
}

/** Values that were deleted at once, as they were kept. They can be put back until the page is closed. */
export type Deleted = readonly unknown[];

export interface JournalProps {
  /** At first only the site that failed last. */
  kept: Kept;
  isWhole: boolean;
  settings: Pick<Settings, 'journal' | 'journalDays' | 'journalMost' | 'journalAddresses'>;
  /** What the last deed led to, in words; '' for nothing to say. */
  outcome: string;
  deleted: readonly Deleted[];
  words: Words;
  deeds: Deeds;
}
