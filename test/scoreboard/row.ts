import { sides } from '../../src/rules/rule.ts';
import {
  type BrowserName,
  type Cause,
  certainties,
  isRight,
  type Verdict,
  wronglyBlames,
} from '../lab/verdict.ts';
import type { Seen } from './watch.ts';

/** How the diagnosis of one scenario came out in one browser. */
export interface Row {
  readonly scenario: string;
  readonly browser: BrowserName;
  /** The true cause. */
  readonly truth: Cause;
  /** What `#diagnosis` said last, '' where it said nothing. */
  readonly cause: string;
  readonly certainty: string;
  /** Requests to the site from the moment at which the popup was opened. */
  readonly asked: number;
  /** Milliseconds from the popup's first paint until it named a cause; null if it never did. */
  readonly first: number | null;
  /** The cause was there when the popup was first looked at: it came in this time or sooner. */
  readonly firstAtMost: boolean;
  /** Milliseconds from the popup's first paint until its state was `done`; null if it never was. */
  readonly final: number | null;
  /** What is wrong with it, one sentence each: requests that it must not send, or a scenario that broke down. */
  readonly faults: readonly string[];
  readonly right: boolean;
  /** Whether it blames the visitor for what is not the visitor's. */
  readonly blames: boolean;
}

/** What was met: the scenario, and what was seen of it. */
export interface Meeting {
  readonly scenario: string;
  readonly browser: BrowserName;
  readonly verdict: Verdict;
  readonly seen: Seen;
  readonly asked: number;
  readonly faults: readonly string[];
}

/** Judges a meeting. */
export function rowOf({ scenario, browser, verdict, seen, asked, faults }: Meeting): Row {
  const { cause: said, certainty, first, firstAtMost, final } = seen;
  const cause = causeNamed(said);
  const sure = certainties.find((known) => known === certainty) ?? null;
  const named = cause !== null && isRight(verdict, { cause, certainty: sure });
  return {
    scenario,
    browser,
    truth: verdict.cause,
    cause: said,
    certainty,
    asked,
    first,
    firstAtMost,
    final,
    faults,
    right: named && final !== null && faults.length === 0,
    blames: cause !== null && wronglyBlames(verdict, { cause }),
  };
}

/** The row of a scenario that broke down. */
export function brokenRow(scenario: string, browser: BrowserName, verdict: Verdict, why: string): Row {
  const seen = { cause: '', certainty: '', first: null, firstAtMost: false, final: null };
  return rowOf({ scenario, browser, verdict, seen, asked: 0, faults: [why] });
}

function causeNamed(text: string): Cause | null {
  return isCause(text) ? text : null;
}

function isCause(text: string): text is Cause {
  return Object.hasOwn(sides, text);
}
