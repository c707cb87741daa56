import type { ErrorType } from '../gateways/fields/error-types.ts';
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
  readonly verdict: Omit<Suspect, 'certainty'> & { readonly certainty: Certainty | null };
  /** Further causes that stand beside it, the best-proven first. */
  readonly others: readonly Suspect[];
  /** Causes that are ruled out, with the reason: never shown as the verdict. */
  readonly cleared: readonly { readonly cause: CauseId; readonly because: Phrase }[];
  /** What could not be measured although it might matter. */
  readonly missing: readonly Missing[];
  /** Product id of the box that made the error, or `unknown`. */
  readonly gateway: string;
  /** Its name, or the word in its Server header; null where neither is known. */
  readonly gatewayName: string | null;
  /** What the answer itself says about the cause, in the words of RFC 9209; null where it says nothing. */
  readonly errorType: ErrorType | null;
  /** The id to quote to whoever runs the box, with what it is called there; null where there is none. */
  readonly quote: { readonly label: string; readonly value: string } | null;
}
