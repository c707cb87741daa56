import { isServerError, isStoredAnswer, isWell } from '../probes/asking/asked.ts';
import { valueIn } from '../probes/reading.ts';
import type { Known, Opinion, Rule } from './rule.ts';
import { allErrors, askedAgain, figure, figures } from './signs/asked-again.ts';
import { isVisitors } from './signs/maker.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { freshRoot } from './signs/root.ts';
import { errorsAgain, isKept, isStoredOnTheWay, isWorkers } from './signs/stored.ts';

/** Only this page fails. Whether the server works must show in an answer that it made itself: robots.txt is no such. */
export const sitePage: Rule = {
  id: 'site-page',
  judge(known) {
    if (known.response.failure.kind === 'tunnel' || isVisitors(known)) return noSign;
    const siblings = valueIn(known.readings.siblings);
    if (siblings === null) return unknownWithout(known, 'siblings');
    const { root } = siblings;
    if (root !== null && isServerError(root)) return cleared('clearedRootFails', figure(root));
    return isFailingNow(known) ? besideTheRoot(known) : noSign;
  },
};

/** A stored error says nothing of the page as it is now; and what is well in any way is not what fails. */
function isFailingNow(known: Known): boolean {
  const { fresh, anonymous } = askedAgain(known);
  if ([...fresh, ...anonymous].some(isWell)) return false;
  const isOld = isKept(known) || isWorkers(known) || isStoredOnTheWay(known);
  return !isOld || errorsAgain(known).some((error) => !isStoredAnswer(error));
}

function besideTheRoot(known: Known): Opinion {
  const root = freshRoot(known);
  const { failure } = known.response;
  if (root === null || failure.kind === 'tunnel') return noSign;
  const { fresh, anonymous } = askedAgain(known);
  const again = allErrors(fresh) ? (['becauseSiteAgain', figures(fresh)] as const) : null;
  // The root was asked without cookies: only the page asked without them is its like.
  const isAlike = allErrors(fresh) && allErrors(anonymous);
  return cause(isAlike ? 'certain' : 'likely', 'measured', [
    ['becausePageAlone', figure(root), String(failure.status)],
    again,
  ]);
}
