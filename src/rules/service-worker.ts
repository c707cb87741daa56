import { isWell } from '../probes/asking/asked.ts';
import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Opinion, Rule } from './rule.ts';
import { askedAgain, figures, flaps, isWellNow } from './signs/asked-again.ts';
import { cause, cleared, noSign } from './signs/opinion.ts';
import { errorsAgain, isKept, isWorkers, keepsTheError } from './signs/stored.ts';

/** A helper program that the site left in the browser answers with an error, while the server is well. */
export const serviceWorker: Rule = {
  id: 'service-worker',
  judge(known) {
    const { failure } = known.response;
    if (failure.kind === 'response' && !isKept(known)) return cleared('clearedWorkerNetwork');
    if (!isWorkers(known) || flaps(known)) return noSign;
    const again = errorsAgain(known);
    if (again.length > 0) return cleared('clearedWorker', figures(again));
    // What is asked inside the page may be answered by the same program.
    return valueIn(known.readings.fresh)?.by === 'background' ? besideTheServer(known) : unproven(known);
  },
};

function besideTheServer(known: Known): Opinion {
  const { fresh } = askedAgain(known);
  if (!isWellNow(fresh)) return unproven(known);
  const isTwice = fresh.filter(isWell).length > 1;
  // Where nothing tells that it made the error, it may have passed on one of the network's.
  const isShown = isOutOfItsStore(known) || deliveryOf(known) === 'cache';
  return cause(isTwice && isShown ? 'certain' : 'likely', 'measured', [
    madeBy(known),
    ['becauseWorkerPast', figures(fresh)],
  ]);
}

/** Without the server's own word: a copy in the program's store is a mark, its mere presence is not. */
function unproven(known: Known): Opinion {
  const { fresh } = askedAgain(known);
  const isSilent = fresh.some(({ kind }) => kind === 'no-answer');
  return cause('possible', isOutOfItsStore(known) && !isSilent ? 'mark' : 'prior', [madeBy(known)]);
}

function madeBy(known: Known): Phrase {
  return isOutOfItsStore(known) ? ['becauseWorkerStore'] : ['becauseWorker'];
}

function isOutOfItsStore(known: Known): boolean {
  return deliveryOf(known) === 'cache-storage' || keepsTheError(known);
}

/** Chromium alone tells: "cache" is what the program made up itself. */
function deliveryOf({ readings }: Known): string | null {
  return valueIn(readings.page)?.timing.delivery ?? null;
}
