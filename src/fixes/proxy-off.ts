import type { Phrase } from '../texts.ts';
import type { Chance, Fix, Guide, Situation } from './fix.ts';
import { extensionsPage, proxyPage, whereProxyIsSet } from './places/proxy.ts';
import { isManaged, type ProxyInForce, proxyOf, tellsProxy } from './signs/proxy.ts';
import { clearedBy, nothingSpeaks, suspicion, takesAway } from './signs/suspicion.ts';

/** The page without the proxy, for a test. */
export const proxyOff: Fix = {
  id: 'proxy-off',
  documented: 'V7',
  title: 'fixProxyOff',
  effort: 2,
  costs: (situation) =>
    isManaged(proxyOf(situation))
      ? [['costNothing']]
      : [['costOwnAddress'], ['costTwoMinutes'], ['costSwitchBack']],
  chance: (situation) => {
    const proxy = proxyOf(situation);
    if (isManaged(proxy)) return { level: 'unlikely', because: ['chanceProxyManaged'] };
    return byCause(situation, proxy) ?? byWay(situation, proxy);
  },
  guide: (situation) => {
    const proxy = proxyOf(situation);
    if (isManaged(proxy)) return ofManager(situation, proxy);
    if (proxy.inForce === 'no') return ofNone(situation, proxy);
    return proxy.by === 'extension' ? ofExtension(situation, proxy) : bySettings(situation, proxy);
  },
};

function byCause({ diagnosis }: Situation, { inForce }: ProxyInForce): Chance | null {
  const proxy = suspicion(diagnosis, 'proxy', 'proxy-bypass');
  if (inForce === 'no' && proxy !== null) return { level: 'perhaps', because: ['chanceProxyHidden'] };
  const held = takesAway(proxy, {
    measured: ['chanceProxyMeasured'],
    likely: ['chanceProxyLikely'],
    possible: ['chanceProxyPossible'],
  });
  if (held?.level === 'cures' || held?.level === 'likely') return held;
  const filter = suspicion(diagnosis, 'security-software');
  if (filter === 'measured') return { level: 'likely', because: ['chanceProxyMeasured'] };
  const tunnel = suspicion(diagnosis, 'tunnel-refused');
  if (tunnel === 'measured' || tunnel === 'likely')
    return { level: 'likely', because: ['chanceProxyTunnel'] };
  return held;
}

/** What the way to the site tells where no cause points at the proxy. */
function byWay({ diagnosis }: Situation, { inForce }: ProxyInForce): Chance {
  if (clearedBy(diagnosis, 'proxy') === 'clearedPastProxy') {
    return { level: 'unlikely', because: ['chanceProxySame'] };
  }
  if (inForce === 'no') return { level: 'unlikely', because: ['chanceProxyNone'] };
  if (suspicion(diagnosis, 'network-wide') !== null) {
    return inForce === 'yes'
      ? { level: 'likely', because: ['chanceProxyShared'] }
      : { level: 'perhaps', because: ['chanceProxyUntold'] };
  }
  switch (clearedBy(diagnosis, 'proxy')) {
    case 'clearedSitesGateway':
      return { level: 'unlikely', because: ['chanceProxySites'] };
    case 'clearedSealed':
      return { level: 'unlikely', because: ['chanceProxySealed'] };
    default:
      return nothingSpeaks(diagnosis);
  }
}

/** There is nothing to switch off in the settings; a program may still stand in between without them. */
function ofNone({ system, diagnosis }: Situation, proxy: ProxyInForce): Guide {
  const [none] = tellsProxy(proxy, system);
  if (suspicion(diagnosis, 'proxy') !== null) {
    const says = [none, ['fixProxyHidden'], reminder] as const;
    return { says, steps: [['stepProxyHidden'], ['stepSayOff']], tools: [], deed: { kind: 'switch' } };
  }
  return { says: [none], steps: [], tools: [], deed: { kind: 'hand-over' } };
}

/** Nobody at this browser can switch it off. */
function ofManager({ system }: Situation, proxy: ProxyInForce): Guide {
  return {
    says: tellsProxy(proxy, system),
    steps: [['stepAskManager']],
    tools: [{ kind: 'report' }],
    deed: { kind: 'hand-over' },
  };
}

/** Chromium lets us switch another extension off, once its name is known and the person agrees; Firefox never does. */
function ofExtension({ system }: Situation, proxy: ProxyInForce): Guide {
  const [which, ...who] = tellsProxy(proxy, system);
  const says = [which, ...who, reminder] as const;
  if (system.browser === 'chrome' && proxy.extension !== null) {
    const trial = [which, ...who, ['fixProxyTrial']] as const;
    return { says: trial, steps: [], tools: [], deed: { kind: 'switch-extension', ...proxy.extension } };
  }
  const off: Phrase =
    proxy.extension === null ? ['stepExtensionUnnamedOff'] : ['stepExtensionOff', proxy.extension.name];
  return {
    says,
    steps: [['stepExtensions'], off, ['stepSayOff']],
    tools: [extensionsPage(system)],
    deed: { kind: 'switch' },
  };
}

function bySettings({ system }: Situation, proxy: ProxyInForce): Guide {
  const [which, ...who] = tellsProxy(proxy, system);
  return {
    says: [which, ...who, reminder],
    steps: [...whereProxyIsSet(system, proxy.by), ['stepSayOff']],
    tools: [proxyPage(system)],
    deed: { kind: 'switch' },
  };
}

const reminder: Phrase = ['fixSwitchBack'];
