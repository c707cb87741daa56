import { isWell } from '../probes/asking/asked.ts';
import { valueIn } from '../probes/reading.ts';
import type { Known, Rule } from './rule.ts';
import { askedAgain, figure } from './signs/asked-again.ts';
import { isVisitors, passingEdge, writer } from './signs/maker.ts';
import { isManySites } from './signs/neighbours.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { innerHost } from './signs/way.ts';

/** Many unrelated sites fail at once, and none is well: what they share is the visitor's way out. */
export const networkWide: Rule = {
  id: 'network-wide',
  judge(known) {
    const neighbours = valueIn(known.readings.neighbours);
    if (neighbours === null) return unknownWithout(known, 'neighbours');
    // What stands on this computer or in this network is not reached by the way out that sites share.
    if (innerHost(known) !== null) return noSign;
    if (neighbours.well > 0) return cleared('clearedNeighbours', String(neighbours.well));
    const well = anythingWell(known);
    if (well !== undefined) return cleared('clearedThisSite', figure(well));
    if (!isManySites(known)) return noSign;
    const because = [['becauseManySites', String(neighbours.failing)]] as const;
    return isExplained(known) ? cause('possible', 'prior', because) : cause('likely', 'measured', because);
  },
};

/** Whatever answers well on this site came by the same way out. */
function anythingWell(known: Known) {
  const siblings = valueIn(known.readings.siblings);
  const { fresh, anonymous } = askedAgain(known);
  const asked = [siblings?.root ?? null, siblings?.robots ?? null, ...fresh, ...anonymous];
  return asked.find((one) => one !== null && isWell(one)) ?? undefined;
}

/** A box that many sites share, or one of the visitor's that is known by name, tells more than their number. */
function isExplained(known: Known): boolean {
  const isSharedEdge = writer(known)?.edge === true || passingEdge(known) !== null;
  return known.response.failure.kind === 'tunnel' || isVisitors(known) || isSharedEdge;
}
