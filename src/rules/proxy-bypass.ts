import { hostOf } from '../incident/address.ts';
import { valueIn } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import type { Known, Opinion, Rule } from './rule.ts';
import { askedAgain, figures, flaps } from './signs/asked-again.ts';
import { isVisitors, sitesGateway } from './signs/maker.ts';
import { cause, cleared, noSign, unknownWithout } from './signs/opinion.ts';
import { pastProxy } from './signs/past-proxy.ts';
import { innerHost, proxyInForce } from './signs/way.ts';

/** The visitor's proxy catches an address that means this computer or this network. */
export const proxyBypass: Rule = {
  id: 'proxy-bypass',
  judge(known) {
    if (innerHost(known) === null || flaps(known)) return noSign;
    switch (proxyInForce(known)) {
      case 'no':
        return cleared('clearedNoProxy');
      case 'yes':
        return caught(known);
      case 'unknown':
        return perhapsCaught(known);
    }
  },
};

function caught(known: Known): Opinion {
  const { proxied, direct } = askedAgain(known);
  switch (pastProxy(known)) {
    case 'same':
      return cleared('clearedPastProxy', figures(direct));
    case 'shown':
      return cause('certain', 'measured', [
        catching(known),
        ['becauseProxyPast', figures(proxied), figures(direct)],
      ]);
    default:
      return byWhatIsInForce(known);
  }
}

function byWhatIsInForce(known: Known): Opinion {
  const because = [catching(known)] as const;
  // The proxy found the right gateway, so it led to the right place.
  if (sitesGateway(known) !== null) return cause('possible', 'prior', because);
  const isStopped = known.response.failure.kind === 'tunnel' && innerHost(known) === 'loopback';
  return cause(isStopped || isVisitors(known) ? 'certain' : 'likely', 'mark', because);
}

/** A script or a search for a proxy is set, and may or may not send this address there. */
function perhapsCaught(known: Known): Opinion {
  const mode = valueIn(known.readings['proxy-settings'])?.mode;
  if (mode !== 'pac' && mode !== 'auto-detect') return unknownWithout(known, 'proxy-settings');
  return sitesGateway(known) === null ? cause('possible', 'prior', [catching(known)]) : noSign;
}

function catching(known: Known): Phrase {
  const host = hostOf(known.response.failure.url);
  return [innerHost(known) === 'loopback' ? 'becauseBypassSelf' : 'becauseBypassPrivate', host];
}
