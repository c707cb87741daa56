import type { Header } from '../incident/headers.ts';
import { type Answered, isStoredAnswer, isWell } from '../probes/asking/asked.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Opinion, Rule } from './rule.ts';
import { askedAgain, figures, flaps, isWellNow } from './signs/asked-again.ts';
import { cause, cleared, noSign } from './signs/opinion.ts';
import { errorsAgain, isStoredOnTheWay } from './signs/stored.ts';

/** The site's CDN or gateway hands out an error that it has stored. */
export const edgeCache: Rule = {
  id: 'edge-cache',
  judge(known) {
    const again = errorsAgain(known);
    const stored = again.filter(isStoredAnswer);
    if (!isStoredOnTheWay(known) && stored.length === 0) return notStored(known);
    if (isWellNow(askedAgain(known).fresh)) return besideGoodAnswers(known);
    const marks = [storedFor(known, stored), ageing(known, stored)] as const;
    // The server behind fails as well when it is asked: then the stored answer is only its picture.
    if (stored.length < again.length) return cause('possible', 'prior', marks);
    return marks[1] === null || flaps(known)
      ? cause('likely', 'mark', marks)
      : cause('certain', 'measured', marks);
  },
};

/** Where what we asked went past the store, the store is shown; where it came out of it, the page simply works again. */
function besideGoodAnswers(known: Known): Opinion {
  const { fresh } = askedAgain(known);
  if (fresh.filter(isWell).some(isStoredAnswer)) return noSign;
  return cause('likely', 'measured', [storedFor(known, []), ['becauseEdgeCacheFresh', figures(fresh)]]);
}

function notStored({ response: { failure } }: Known): Opinion {
  const isFetched = failure.kind === 'response' && !failure.fromCache && failure.headers.some(saysFetched);
  return isFetched ? cleared('clearedEdgeCache') : noSign;
}

function saysFetched([name, value]: Header): boolean {
  const isAboutCaches = /^(x-cache|x-cache-status|cf-cache-status|cache-status|x-varnish-cache)$/.test(name);
  return isAboutCaches && /\b(miss|dynamic|bypass|pass|fwd)\b/i.test(value);
}

interface Aged {
  readonly headers: readonly Header[];
  readonly at: number;
}

function storedErrors({ response: { failure } }: Known, again: readonly Answered[]): Aged[] {
  return failure.kind === 'response' && !failure.fromCache ? [failure, ...again] : [...again];
}

function storedFor(known: Known, again: readonly Answered[]): Phrase {
  const age = storedErrors(known, again)
    .map(ageOf)
    .find((seconds) => seconds > 0);
  return age === undefined ? ['becauseEdgeCache'] : ['becauseEdgeCacheAge', String(age)];
}

/** A copy grows older from one answer to the next; an error that is made anew does not. */
function ageing(known: Known, again: readonly Answered[]): Phrase | null {
  const ages = storedErrors(known, again)
    .toSorted((one, other) => one.at - other.at)
    .map(ageOf);
  const [first = 0, last = 0] = [ages.at(0), ages.at(-1)];
  return first > 0 && last > first ? ['becauseEdgeCacheAgeing', String(first), String(last)] : null;
}

/** Age (RFC 9111, 5.1) in seconds; 0 where it is not told. */
function ageOf({ headers }: Aged): number {
  const value = headers.find(([name]) => name === 'age')?.[1] ?? '';
  return /^\d{1,10}$/.test(value) ? Number(value) : 0;
}
