import type { Sorted } from './versions.ts';

/** All that there is in the journal, entries newest first; or why it cannot be opened. */
export type Kept =
  | ({ readonly kind: 'open' } & Sorted)
  | {
      readonly kind: 'closed';
      /** newer: a later release has laid the journal out anew. private: this window has none. */
      readonly why: 'newer' | 'unavailable' | 'private';
    };
