import type { Phrase } from '../texts.ts';
import type { Fix, Situation } from './fix.ts';
import { filterOf } from './security-off.ts';
import { isManaged, proxyOf } from './signs/proxy.ts';
import { suspicion } from './signs/suspicion.ts';

/** Whoever runs the proxy, the filter or the network: at work or at school that is seldom the person. */
export const tellAdmin: Fix = {
  id: 'tell-admin',
  documented: 'V8',
  title: 'fixTellAdmin',
  effort: 1,
  costs: () => [['costFiveMinutes'], ['costReportLeaves']],
  chance: (situation) => {
    const held = suspicion(situation.diagnosis, ...theirs);
    if (held === null) return null;
    const isTheirs = held !== 'possible' && isAnothers(situation);
    return { level: isTheirs ? 'likely' : 'perhaps', because: whom(situation) };
  },
  guide: () => ({
    says: [['fixTellAdminSays'], ['fixContactReport']],
    steps: [['stepTellAdmin']],
    tools: [{ kind: 'contact' }, { kind: 'report' }],
    deed: { kind: 'hand-over' },
  }),
};

const ofProxies = ['proxy', 'proxy-bypass', 'tunnel-refused'] as const;
const theirs = [...ofProxies, 'security-software', 'network-wide'] as const;

/** Whether it seems to be run by somebody else. A mere proxy may be the person's own. */
function isAnothers(situation: Situation): boolean {
  const isWide = suspicion(situation.diagnosis, 'network-wide') !== null;
  return isWide || filterOf(situation) !== null || isManaged(proxyOf(situation));
}

function whom(situation: Situation): Phrase {
  const filter = filterOf(situation);
  if (filter !== null) return ['chanceAdminFilter', filter];
  const proxy = proxyOf(situation);
  if (isManaged(proxy)) return ['chanceAdminManaged'];
  if (suspicion(situation.diagnosis, ...ofProxies) !== null) {
    return proxy.name === null ? ['chanceAdminProxy'] : ['chanceAdminProxyNamed', proxy.name];
  }
  return ['chanceAdminNetwork'];
}
