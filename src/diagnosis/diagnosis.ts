import type { CauseId, Certainty, Missing, Proof, Side } from '../rules/rule.ts';
import type { Phrase } from '../texts.ts';

/** One cause with what speaks for it. */
export interface Suspect {
  readonly cause: CauseId;
  readonly side: Side;
  readonly certainty: Certainty;
  readonly proof: Proof;
  readonly because: readonly [Phrase, ...Phrase[]];
}

/** The checks taken together. */
export interface Diagnosis {
  /** The best-proven cause. Certainty is null while nothing is known yet, and where the cause is `unclear`. */
  readonly verdict: Omit<Suspect, 'certainty' | 'proof'> & { readonly certainty: Certainty | null };
  /** Further causes that stand beside it, the best-proven first. */
  readonly others: readonly Suspect[];
  /** Causes that are ruled out, with the reason: never shown as the verdict, used to say why a fix is not needed. */
  readonly cleared: readonly { readonly cause: CauseId; readonly because: Phrase }[];
  /** What could not be measured although it might matter. */
  readonly missing: readonly Missing[];
  /** Product id of the box that made the error, or `unknown`. */
  readonly gateway: string;
  /** Its name, or the word in its Server header; null where neither is known. */
  readonly gatewayName: string | null;
}
