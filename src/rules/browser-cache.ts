import { isWell } from '../probes/asking/asked.ts';
import type { Phrase } from '../texts.ts';
import type { Opinion, Rule } from './rule.ts';
import { askedAgain, figures, flaps, isWellNow } from './signs/asked-again.ts';
import { cause, cleared, noSign } from './signs/opinion.ts';
import { errorsAgain, isKept } from './signs/stored.ts';

/** The browser shows an old copy of the error, while the site is well. */
export const browserCache: Rule = {
  id: 'browser-cache',
  judge(known) {
    if (!isKept(known)) return fromTheNetwork(known.response.failure.kind);
    if (flaps(known)) return noSign;
    const again = errorsAgain(known);
    if (again.length > 0) return cleared('clearedCopy', figures(again));
    const { fresh } = askedAgain(known);
    const kept: Phrase = ['becauseCopyKept'];
    if (isWellNow(fresh)) {
      const isTwice = fresh.filter(isWell).length > 1;
      return cause(isTwice ? 'certain' : 'likely', 'measured', [kept, ['becauseCopyFresh', figures(fresh)]]);
    }
    // That it is a copy is certain; that the site is well is not known, and less likely where it stays silent.
    return cause('possible', fresh.some(({ kind }) => kind === 'no-answer') ? 'prior' : 'mark', [kept]);
  },
};

function fromTheNetwork(kind: 'response' | 'tunnel' | 'page'): Opinion {
  return kind === 'response' ? cleared('clearedNoCopy') : noSign;
}
