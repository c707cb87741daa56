import type { ErrorType } from './fields/error-types.ts';

/** What a setting or a log line is about, as a key of the texts. */
type Topic =
  | 'upstream-address'
  | 'connect-timeout'
  | 'response-timeout'
  | 'header-size'
  | 'name-resolution'
  | 'health-check'
  | 'retries'
  | 'tls'
  | 'limits'
  | 'start-up'
  | 'error-pages'
  | 'cache';

interface Setting {
  readonly name: string;
  readonly topic: Topic;
  /** A value to begin with, where slow answers are legitimate. */
  readonly suggested?: string;
}

/**
 * What the person who runs a product needs after its 502: names and lines exactly as the product writes them, so that
 * they can be searched for. No sentences: those come from the texts.
 */
export interface OwnerHelp {
  /** The product's id. */
  readonly id: string;
  /**
   * What an error of its own means: which faults behind it this product reports with which status. Measured where the
   * product was run, else documented; empty where a platform does not tell.
   */
  readonly statuses: Readonly<Record<number, readonly ErrorType[]>>;
  /** Where its logs lie on a usual installation, or the command or view that shows them. */
  readonly logs: readonly string[];
  /** What it writes there, and what that means. */
  readonly lines: readonly (readonly [says: string, means: ErrorType])[];
  readonly settings: readonly Setting[];
  /** Tests its configuration before a restart. */
  readonly check?: string;
  readonly docs: string;
}
