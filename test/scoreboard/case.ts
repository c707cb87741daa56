import type { Scenario } from '../lab/scenario.ts';
import type { Verdicts } from '../lab/verdict.ts';

/** A scenario that a diagnosis is measured by, and where it stands. */
export interface Case {
  readonly scenario: Scenario;
  readonly verdict: Verdicts;
  /** The address of its first page. */
  readonly url: string;
  /** Brings its servers into the state in which it begins. */
  readonly stage: () => Promise<void>;
}
