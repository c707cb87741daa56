import type { Driver } from '../e2e/driver/driver.ts';
import type { Budget } from '../lab/budget.ts';
import type { Scenario } from '../lab/scenario.ts';
import type { Verdicts } from '../lab/verdict.ts';

/** A scenario that a diagnosis is measured by, and where it stands. */
export interface Case {
  readonly scenario: Scenario;
  readonly verdict: Verdicts;
  /** Brings its servers into the state in which it begins. */
  readonly stage: () => Promise<void>;
  /** Comes to the failing page as the scenario says; resolves with the tab in which it loads. */
  readonly open: (driver: Driver) => Promise<number>;
}

/** The page that fails with a real server. */
export const page = '/page';

/** What one scenario of a real server is. */
export interface RealCase {
  readonly id: string;
  readonly title: string;
  readonly truth: string;
  readonly verdict: Verdicts;
  readonly budget?: Budget;
  /** `502` if left out. */
  readonly badge?: Scenario['expect']['badge'];
  readonly url: string;
  readonly stage: () => Promise<void>;
}

export function realCase({ badge = '502', url, stage, ...words }: RealCase): Case {
  const scenario: Scenario = { ...words, start: page, expect: { badge }, handle: () => {} };
  return { scenario, verdict: words.verdict, stage, open: (driver) => driver.openTab(url) };
}
