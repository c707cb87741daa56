import type { Rule } from './rule.ts';
import { askedAgain, figures, flaps, settledWell } from './signs/asked-again.ts';
import { cause, noSign } from './signs/opinion.ts';
import { isKept, isWorkers } from './signs/stored.ts';

/** The checks contradict each other, so that none of them proves anything. Its certainty is never told. */
export const unclear: Rule = {
  id: 'unclear',
  judge(known) {
    const { fresh, anonymous } = askedAgain(known);
    if (flaps(known) && !settledWell(known)) {
      const came = [...fresh, ...anonymous].toSorted((one, other) => one.at - other.at);
      return cause('possible', 'measured', [['becauseFlaps', figures(came)], ['becauseSettleLater']]);
    }
    const isMoved = fresh.length > 0 && fresh.every(({ kind }) => kind === 'redirect');
    if (!isMoved || isKept(known) || isWorkers(known)) return noSign;
    return cause('possible', 'measured', [['becauseMoved'], ['becauseSettleLoad']]);
  },
};
