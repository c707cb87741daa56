import type { Rule } from './rule.ts';
import { allAsked, askedAgain, figures, flaps, settledWell } from './signs/asked-again.ts';
import { cause, noSign } from './signs/opinion.ts';
import { isKept, isWorkers } from './signs/stored.ts';

/** The checks contradict each other, so that none of them proves anything. Its certainty is never told. */
export const unclear: Rule = {
  id: 'unclear',
  judge(known) {
    const isOld = isKept(known) || isWorkers(known);
    if (flaps(known) && (isOld || !settledWell(known))) {
      return cause('possible', 'measured', [
        ['becauseFlaps', figures(allAsked(known))],
        ['becauseSettleLater'],
      ]);
    }
    const { fresh } = askedAgain(known);
    const isMoved = fresh.length > 0 && fresh.every(({ kind }) => kind === 'redirect');
    if (!isMoved || isOld) return noSign;
    return cause('possible', 'measured', [['becauseMoved'], ['becauseSettleLoad']]);
  },
};
