import { isStoredAnswer, isWell } from '../probes/asking/asked.ts';
import type { Certainty, Known, Opinion, Rule } from './rule.ts';
import { allErrors, askedAgain, figures, flaps, isWellNow, settledWell } from './signs/asked-again.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { isKept, isStoredOnTheWay, isWorkers } from './signs/stored.ts';
import { isOpen } from './signs/way.ts';

/** It works now, and what the tab shows was no stored copy. */
export const recovered: Rule = {
  id: 'recovered',
  judge(known) {
    if (isKept(known) || isWorkers(known)) return noSign;
    const { fresh } = askedAgain(known);
    if (fresh.length === 0) return unknownWithout(known, 'fresh');
    if (allErrors(fresh)) return cleared('clearedStillFails', figures(fresh));
    if (flaps(known)) return afterTrouble(known);
    return isWellNow(fresh) && !isPastAStore(known) ? worksNow(known) : noSign;
  },
};

/** Two good answers at the end may still be chance. */
function afterTrouble(known: Known): Opinion {
  if (!settledWell(known)) return noSign;
  return cause('possible', 'measured', [['becauseWorksSince', figures(askedAgain(known).fresh)]]);
}

function worksNow(known: Known): Opinion {
  const { fresh } = askedAgain(known);
  const isOnce = fresh.filter(isWell).length < 2;
  return cause(certaintyOf(known), 'measured', [
    ['becauseWorksNow', figures(fresh)],
    isOnce ? ['becauseWorksOnce'] : null,
  ]);
}

/**
 * One good answer may be chance. In the open, whoever stands on the way can give it in the site's place, as hotspots
 * do; and a page that failed again when it was loaded may treat a person's request differently from ours.
 */
function certaintyOf(known: Known): Certainty {
  const { fresh, anonymous } = askedAgain(known);
  if (fresh.filter(isWell).length < 2 || (anonymous.length > 0 && !isWellNow(anonymous))) return 'possible';
  const isSame = fresh.every((asked) => isWell(asked) && !isStoredAnswer(asked));
  return isSame && !isOpen(known) && known.response.attempts.length === 0 ? 'certain' : 'likely';
}

/** We were answered past a cache on the way, which may hand out the stored error still. */
function isPastAStore(known: Known): boolean {
  return isStoredOnTheWay(known) && !askedAgain(known).fresh.filter(isWell).some(isStoredAnswer);
}
