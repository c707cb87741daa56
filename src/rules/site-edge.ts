import type { Product } from '../gateways/signature.ts';
import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Opinion, Rule } from './rule.ts';
import { allErrors, askedAgain, figures, flaps } from './signs/asked-again.ts';
import { passingEdge, writer } from './signs/maker.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { freshRoot } from './signs/root.ts';

/** The site's edge (CDN, platform) is reached, and cannot reach the server behind it. */
export const siteEdge: Rule = {
  id: 'site-edge',
  judge(known) {
    const made = writer(known);
    if (made?.edge) return ofTheEdgesOwn(known, made);
    const passed = passingEdge(known);
    if (passed === null) return noSign;
    if (made === null && isItsStatusAlone(known, passed)) return ofTheEdgesOwn(known, passed);
    if (made !== null) return cleared('clearedEdgePassed', passed.name, made.name);
    const alive = aliveEdge(known, passed);
    if (alive === null) return unknownWithout(known, 'edge');
    if (known.maker?.maker.kind === 'unknown' && known.maker.maker.why === 'contradiction') return noSign;
    return cause('likely', 'mark', [['becauseEdgePassed', passed.name], alive]);
  },
};

function ofTheEdgesOwn(known: Known, edge: Product): Opinion {
  const made: Phrase = isItsStatusAlone(known, edge)
    ? ['becauseEdgeStatus', edge.name, String(statusOf(known))]
    : ['becauseEdgeMade', edge.name];
  // The server behind it answers at times or elsewhere, so this may be that server's own error under another cover.
  if (freshRoot(known) !== null || flaps(known)) return cause('likely', 'mark', [made]);
  const alive = aliveEdge(known, edge);
  const again = cameAgain(known);
  if (alive !== null || again !== null) return cause('certain', 'measured', [made, alive, again]);
  return cause(isItsStatusAlone(known, edge) ? 'certain' : 'likely', 'mark', [made]);
}

const statusOf = ({ response: { failure } }: Known) => failure.status ?? 0;

/** 520 to 530 come from nobody but Cloudflare. */
function isItsStatusAlone(known: Known, edge: Product): boolean {
  return edge.id === 'cloudflare' && statusOf(known) >= 520;
}

function aliveEdge({ readings }: Known, edge: Product): Phrase | null {
  const answer = valueIn(readings.edge);
  if (answer === null || !answer.alive || edge.id !== 'cloudflare') return null;
  return answer.colo === null
    ? ['becauseEdgeAlive', edge.name]
    : ['becauseEdgeAliveAt', edge.name, answer.colo];
}

/** The same with cookies and without them: nothing of the visitor's plays a part. */
function cameAgain(known: Known): Phrase | null {
  const { fresh, anonymous } = askedAgain(known);
  if (fresh.length < 2 || !allErrors(fresh) || !allErrors(anonymous)) return null;
  return ['becauseSiteBoth', figures(fresh), figures(anonymous)];
}
