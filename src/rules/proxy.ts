import type { Product } from '../gateways/signature.ts';
import type { Phrase } from '../texts.ts';
import type { Certainty, Known, Opinion, Rule } from './rule.ts';
import { isFilter } from './security-software.ts';
import { askedAgain, figures, flaps } from './signs/asked-again.ts';
import { isVisitors, sitesGateway, writer } from './signs/maker.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { pastProxy } from './signs/past-proxy.ts';
import { isHttpProxyInForce, isOpen, proxyInForce, proxyName } from './signs/way.ts';

/** A proxy on the visitor's side produced this error. One that only passed it on is innocent. */
export const proxy: Rule = {
  id: 'proxy',
  judge(known) {
    if (known.response.failure.kind === 'tunnel' || flaps(known) || isFilter(writer(known))) return noSign;
    const { direct, proxied } = askedAgain(known);
    switch (pastProxy(known)) {
      case 'same':
        return cleared('clearedPastProxy', figures(direct));
      case 'shown':
        return cause('certain', 'measured', [
          ['becauseProxyPast', figures(proxied), figures(direct)],
          mark(known),
        ]);
      default:
        return byItsMark(known);
    }
  },
};

function byItsMark(known: Known): Opinion {
  const written = mark(known);
  const carried = inForce(known);
  const certainty = isVisitors(known) ? ofItsOwnMark(known) : null;
  if (written !== null && certainty === 'possible') return cause('possible', 'prior', [written, carried]);
  if (written !== null && certainty !== null) return cause(certainty, 'mark', [written, carried]);
  const gateway = sitesGateway(known);
  if (gateway !== null) return cleared('clearedSitesGateway', gateway.name);
  if (proxyInForce(known) === 'no') return cleared('clearedNoProxy');
  // A plain proxy only opens a tunnel for https: it never sees what is in it.
  if (!isOpen(known)) return cleared('clearedSealed');
  return ofEitherSide(known, written, carried);
}

/** A box that stands on the visitor's side alone proves itself; a mere header of proxies does so only in the open. */
function ofItsOwnMark(known: Known): Certainty {
  const standsThere = known.maker?.side.why === 'maker-stands-there';
  if (!standsThere && (!isOpen(known) || proxyInForce(known) === 'no')) return 'possible';
  return standsThere && isOpen(known) && isHttpProxyInForce(known) ? 'certain' : 'likely';
}

/** What may stand on either side counts only with a proxy in force, and only where it is mostly used as one. */
function ofEitherSide(known: Known, written: Phrase | null, carried: Phrase | null): Opinion {
  const isCarried = isHttpProxyInForce(known);
  if (isCarried && written !== null && isForwardProxy(known)) {
    return cause('likely', 'mark', [written, carried]);
  }
  if (isCarried) return cause('possible', 'prior', [['becauseProxyPerhaps'], carried]);
  const isUndecided = known.maker?.side.why === 'both-ways' && written !== null;
  return isUndecided ? cause('possible', 'prior', [written]) : unknownWithout(known, 'proxy-settings');
}

/** Mostly set up by visitors. Apache, Traffic Server and nghttpx nearly always belong to a site. */
const forwardProxies: ReadonlySet<string> = new Set(['squid', 'tinyproxy', 'isa-server']);

/** Whether the last box on the way wrote it: if another one passed it on, that one is the visitor's proxy. */
function isForwardProxy(known: Known): boolean {
  const { maker } = known;
  const product = writer(known);
  if (maker === null || product === null || !forwardProxies.has(product.id)) return false;
  return maker.fields.via.length < 2 && maker.handlers.every(({ product: { stand } }) => stand === 'site');
}

function mark(known: Known): Phrase | null {
  const product = writer(known);
  if (product !== null && isNotTheSites(product)) return ['becauseProxyMade', product.name];
  return isVisitors(known) ? ['becauseProxyBare'] : null;
}

function isNotTheSites({ stand }: Product): boolean {
  return stand !== 'site';
}

function inForce(known: Known): Phrase | null {
  const name = proxyInForce(known) === 'yes' ? proxyName(known) : null;
  return name === null ? null : ['becauseProxyCarried', name];
}
