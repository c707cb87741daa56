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
    const held = suspicion(
      situation.diagnosis,
      ...(['proxy', 'proxy-bypass', 'tunnel-refused', 'security-software', 'network-wide'] as const),
    );
    return held === null
      ? null
      : { level: held === 'possible' ? 'perhaps' : 'likely', because: whom(situation) };
  },
  guide: () => ({
    says: [['fixTellAdminSays'], ['fixContactReport']],
    steps: [['stepTellAdmin']],
    tools: [{ kind: 'contact' }, { kind: 'report' }],
    deed: { kind: 'hand-over' },
  }),
};

function whom(situation: Situation): Phrase {
  const filter = filterOf(situation);
  if (filter !== null) return ['chanceAdminFilter', filter];
  const proxy = proxyOf(situation);
  if (isManaged(proxy)) return ['chanceAdminManaged'];
  if (suspicion(situation.diagnosis, 'proxy', 'proxy-bypass', 'tunnel-refused') !== null) {
    return proxy.name === null ? ['chanceAdminProxy'] : ['chanceAdminProxyNamed', proxy.name];
  }
  return ['chanceAdminNetwork'];
}
