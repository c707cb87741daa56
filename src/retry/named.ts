import type { Waiting } from './waiting.ts';

/** Somebody who waits, under the name by which commands call it. */
export interface Named {
  readonly key: string;
  readonly waiting: Waiting;
}

/** What a page of ours knows of the waiting. */
export interface Waits {
  /** For what this tab shows, or waited for when the browser was closed. */
  readonly waiting: Named | null;
  /** For anything else, in the same kind of window. */
  readonly elsewhere: readonly Named[];
  /** Whether a message may tell of an end. */
  readonly mayNotify: boolean;
}
