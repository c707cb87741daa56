import type { MessageKey, Phrase } from '../texts.ts';

/**
 * What is known about a 502, numbered: its meaning (M), its causes (C), what visitors (V) and owners (O) can do, and the
 * questions that people ask (Q). test/unit/knowledge.test.ts sees to it that nothing is left out.
 */
export type KnowledgeId = `${'M' | 'C' | 'V' | 'O' | 'Q'}${number}`;

/** Names what it tells. */
export interface Covering {
  readonly covers?: readonly KnowledgeId[];
}

/** A line of a list. */
export interface Item extends Covering {
  readonly title?: MessageKey;
  readonly says: Phrase;
  /** How the diagnosis tells this cause from the others. */
  readonly tells?: MessageKey;
}

export interface Row extends Covering {
  readonly code: string;
  /** The code's name in the standard: never translated. */
  readonly name?: string;
  readonly cells: readonly MessageKey[];
}

export type Block = Covering &
  (
    | { readonly kind: 'text'; readonly says: Phrase }
    | { readonly kind: 'heading'; readonly title: MessageKey }
    | { readonly kind: 'list'; readonly ordered?: true; readonly items: readonly Item[] }
    /** Another page of ours. */
    | { readonly kind: 'link'; readonly to: `/src/${string}`; readonly title: MessageKey }
    /** Names that servers use: never translated. */
    | { readonly kind: 'names'; readonly names: readonly string[] }
    | { readonly kind: 'table'; readonly heads: readonly MessageKey[]; readonly rows: readonly Row[] }
    /** The way from the person to the site, broken behind the gateway. */
    | { readonly kind: 'picture' }
  );

/** A heading, and what stands under it. */
export interface Section extends Covering {
  /** Also the fragment of its address: links lead there. */
  readonly id: string;
  readonly title: MessageKey;
  readonly blocks: readonly Block[];
}
