import { isWell } from '../probes/asking/asked.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Rule } from './rule.ts';
import { allErrors, allSilent, askedAgain, figures, isWellNow } from './signs/asked-again.ts';
import { cause, noSign } from './signs/opinion.ts';

/** The proxy would not open the way to an https site; Chromium does not tell with which answer. */
export const tunnelRefused: Rule = {
  id: 'tunnel-refused',
  judge(known) {
    const { failure } = known.response;
    if (failure.kind !== 'tunnel') return noSign;
    const answered: Phrase =
      failure.status === null ? ['becauseTunnelHidden'] : ['becauseTunnelTold', String(failure.status)];
    // The site fails past the proxy too: the proxy may only have said so.
    if (allErrors(askedAgain(known).direct)) return cause('possible', 'prior', [answered]);
    return cause('certain', 'mark', [answered, pastTheProxy(known), ['becauseTunnelUnseen']]);
  },
};

/** Silence past the proxy tells nothing of the site: many networks let nothing out but by their proxy. */
function pastTheProxy(known: Known): Phrase | null {
  const { direct } = askedAgain(known);
  if (allSilent(direct)) return ['becauseTunnelPastSilent'];
  return isWellNow(direct) && direct.every(isWell) ? ['becauseTunnelPast', figures(direct)] : null;
}
