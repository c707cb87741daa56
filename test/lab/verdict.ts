import { type CauseId, type Certainty, sides } from '../../src/rules/rule.ts';

/** A cause that a diagnosis may name. */
export type Cause = CauseId;

/** How sure a diagnosis is, from the least to the most. */
export const certainties: readonly Certainty[] = ['possible', 'likely', 'certain'];

export type BrowserName = 'chromium' | 'firefox';

/** What a diagnosis should come to. */
export interface Verdict {
  /** The true cause, as far as it can be known from the browser. */
  cause: Cause;
  /** The least certainty with which it is to be named; `possible` if left out. */
  certainty?: Certainty;
  /** The most; `certain` if left out. */
  atMost?: Certainty;
  /** Other causes that are not wrong, with whatever certainty: what is known from the browser allows them too. */
  alsoRight?: readonly Cause[];
}

/** One verdict for all browsers, or one for each where they can know different things. */
export type Verdicts = Verdict | Readonly<Record<BrowserName, Verdict>>;

/** What a diagnosis came to. */
export interface Given {
  cause: Cause;
  /** null: not known yet, as of what is unclear. */
  certainty: Certainty | null;
}

/** The verdict to be given in one browser. */
export function verdictIn(verdicts: Verdicts, browser: BrowserName): Verdict {
  return 'cause' in verdicts ? verdicts : verdicts[browser];
}

/** Whether a diagnosis names an acceptable cause, the true one neither too timidly nor too boldly. */
export function isRight(verdict: Verdict, { cause, certainty }: Given): boolean {
  if (cause !== verdict.cause) return verdict.alsoRight?.includes(cause) ?? false;
  if (certainty === null) return cause === 'unclear';
  const rank = certainties.indexOf(certainty);
  const least = certainties.indexOf(verdict.certainty ?? 'possible');
  const most = certainties.indexOf(verdict.atMost ?? 'certain');
  return least <= rank && rank <= most;
}

/** Whether a diagnosis blames the visitor for what is not the visitor's. */
export function wronglyBlames(verdict: Verdict, { cause }: Pick<Given, 'cause'>): boolean {
  const isAcceptable = cause === verdict.cause || verdict.alsoRight?.includes(cause);
  return sides[cause] === 'visitor' && sides[verdict.cause] !== 'visitor' && !isAcceptable;
}
