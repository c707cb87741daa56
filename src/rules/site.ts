import { isServerError, isWell } from '../probes/asking/asked.ts';
import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Opinion, Rule } from './rule.ts';
import { allErrors, allSilent, askedAgain, figure, figures, flaps } from './signs/asked-again.ts';
import { passingEdge, sitesGateway, writer } from './signs/maker.ts';
import { isManySites } from './signs/neighbours.ts';
import { cause, noSign } from './signs/opinion.ts';
import { errorsAgain, isStoredOnTheWay } from './signs/stored.ts';
import { leadsElsewhere, proxyInForce } from './signs/way.ts';

/** The site's gateway gets no valid answer from the server behind it: what is usual, until something else is shown. */
export const site: Rule = {
  id: 'site',
  judge(known) {
    if (known.response.failure.kind === 'tunnel') return behindATunnel(known);
    const because = [whoMadeIt(known), whatCameAgain(known), whatElseAnswers(known)] as const;
    if (isProven(known)) return cause('certain', 'measured', because);
    return cause('likely', sitesGateway(known) === null ? 'prior' : 'mark', because);
  },
};

/** The site never saw that request; only a way past the proxy tells something of it. */
function behindATunnel(known: Known): Opinion {
  if (flaps(known)) return noSign;
  const { direct } = askedAgain(known);
  return allErrors(direct) ? cause('likely', 'measured', [['becauseSiteDirect', figures(direct)]]) : noSign;
}

/**
 * The site's own gateway is known to have made the error, it makes it again without cookies as well as with them, and
 * nothing is well: so neither the way to it nor anything of the visitor's matters.
 */
function isProven(known: Known): boolean {
  if (sitesGateway(known) === null || leadsElsewhere(known)) return false;
  if (flaps(known) || isStoredOnTheWay(known) || isManySites(known)) return false;
  const { fresh, anonymous } = askedAgain(known);
  const again = errorsAgain(known);
  const elsewhere = others(known).filter(isServerError);
  const failsWithCookies = fresh.length === 0 || fresh.some(isServerError);
  const failsWithout = anonymous.some(isServerError) || elsewhere.length > 0;
  const isAnythingWell = [...fresh, ...anonymous].some(isWell);
  const errors = again.length + elsewhere.length;
  return failsWithCookies && failsWithout && !isAnythingWell && errors > 1;
}

function whoMadeIt(known: Known): Phrase {
  const gateway = sitesGateway(known);
  if (gateway !== null) return ['becauseSiteMade', gateway.name];
  const edge = passingEdge(known);
  if (edge !== null) return ['becauseSiteEdge', edge.name];
  const either = writer(known);
  if (either?.stand === 'either' && proxyInForce(known) === 'no') return ['becauseSiteOwn', either.name];
  return ['becauseSiteUsual'];
}

function whatCameAgain(known: Known): Phrase | null {
  const { fresh, anonymous } = askedAgain(known);
  if (allErrors(fresh)) {
    return allErrors(anonymous)
      ? ['becauseSiteBoth', figures(fresh), figures(anonymous)]
      : ['becauseSiteAgain', figures(fresh)];
  }
  if (allSilent(fresh)) return ['becauseSiteSilent', seconds(Math.max(...fresh.map(({ took }) => took)))];
  const isRefused =
    fresh.length > 0 &&
    fresh.every((asked) => asked.kind === 'answer' && !isWell(asked) && !isServerError(asked));
  return isRefused ? ['becauseSiteRefused', figures(fresh)] : null;
}

function seconds(milliseconds: number): string {
  return String(Math.max(1, Math.round(milliseconds / 1000)));
}

function whatElseAnswers(known: Known): Phrase | null {
  const { direct } = askedAgain(known);
  if (allErrors(direct)) return ['becauseSiteDirect', figures(direct)];
  const failing = others(known).find(isServerError);
  if (failing !== undefined) return ['becauseSiteElsewhere', figure(failing)];
  const answering = others(known).find(({ kind }) => kind !== 'no-answer');
  return answering === undefined ? null : ['becauseSiteReached', figure(answering)];
}

/** What other addresses of the site answered. */
function others({ readings }: Known) {
  const siblings = valueIn(readings.siblings);
  return [siblings?.root ?? null, siblings?.robots ?? null].filter((asked) => asked !== null);
}
