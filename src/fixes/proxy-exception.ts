import { hostnameOf, isInner } from '../incident/address.ts';
import type { Chance, Fix, Guide, Situation } from './fix.ts';
import { extensionsPage, proxyPage, whereExceptionsAre } from './places/proxy.ts';
import { isManaged, type ProxyInForce, proxyOf } from './signs/proxy.ts';
import { suspicion, takesAway } from './signs/suspicion.ts';

/** An address of one's own that is to go past the proxy, which stays on for all others. */
export const proxyException: Fix = {
  id: 'proxy-exception',
  documented: 'V7',
  title: 'fixProxyException',
  effort: 1,
  costs: () => [['costPastProxy'], ['costTakeOut']],
  chance: (situation) => {
    const proxy = proxyOf(situation);
    if (proxy.inForce === 'no') return null;
    const held = byCause(situation);
    if (held !== null && isManaged(proxy)) return { level: 'unlikely', because: ['chanceProxyManaged'] };
    return held;
  },
  guide: (situation) => {
    const proxy = proxyOf(situation);
    const host = hostnameOf(situation.incident.failure.url);
    return {
      says: [['fixProxyExceptionSays', host]],
      ...(proxy.by === 'extension'
        ? inExtension(situation, proxy, host)
        : inSettings(situation, proxy, host)),
      deed: { kind: 'once' },
    };
  },
};

function byCause({ incident, diagnosis }: Situation): Chance | null {
  const bypass = takesAway(suspicion(diagnosis, 'proxy-bypass'), {
    measured: ['chanceProxyMeasured'],
    likely: ['chanceExceptionLikely'],
    possible: ['chanceExceptionPossible'],
  });
  if (bypass !== null) return bypass;
  // A public site past the proxy of a network that wants one is a wish, not a repair: only once that was seen to work.
  const isPublic = !isInner(incident.failure.url);
  return isPublic && suspicion(diagnosis, 'proxy') === 'measured'
    ? { level: 'perhaps', because: ['chanceProxyMeasured'] }
    : null;
}

type Where = Pick<Guide, 'steps' | 'tools'>;

function inExtension({ system }: Situation, { extension }: ProxyInForce, host: string): Where {
  return {
    steps: [
      extension === null ? ['stepExceptionAnExtension'] : ['stepExceptionExtension', extension.name],
      ['stepExceptionAdd', host],
      ['stepSayDone'],
    ],
    tools: [extensionsPage(system)],
  };
}

function inSettings({ system }: Situation, { by }: ProxyInForce, host: string): Where {
  return {
    steps: [...whereExceptionsAre(system, by), ['stepExceptionAdd', host], ['stepSayDone']],
    tools: [proxyPage(system)],
  };
}
