import { isFile, isWell } from '../probes/asking/asked.ts';
import type { Rule } from './rule.ts';
import { allErrors, askedAgain, difference, figures, flaps } from './signs/asked-again.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';

/**
 * The site fails only with the cookies that the browser holds. A redirect or a refusal without them proves nothing, and
 * neither does an answer that a cache had at hand: it may keep copies for those without cookies alone. A file may be such a
 * copy too, so it only hints.
 */
export const cookies: Rule = {
  id: 'cookies',
  judge(known) {
    const { fresh, anonymous } = askedAgain(known);
    if (fresh.length === 0 || anonymous.length === 0) return unknownWithout(known, 'fresh', 'anonymous');
    if (flaps(known)) return noSign;
    const [withThem, without] = [figures(fresh), figures(anonymous)];
    if (allErrors(fresh) && allErrors(anonymous)) return cleared('clearedCookies', withThem, without);
    const seen = difference(fresh, anonymous);
    switch (seen === 'shown' && anonymous.some((asked) => isWell(asked) && isFile(asked)) ? 'hinted' : seen) {
      case 'shown':
        return cause('certain', 'measured', [['becauseCookies', withThem, without]]);
      case 'hinted':
        return cause('possible', 'prior', [['becauseCookiesHint', withThem, without]]);
      case 'none':
        return noSign;
    }
  },
};
