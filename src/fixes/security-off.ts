import { filters } from '../rules/security-software.ts';
import type { Phrase } from '../texts.ts';
import type { Fix, Situation } from './fix.ts';
import { whereSecurityIs } from './places/security.ts';
import { clearedBy, nothingSpeaks, seatOf, suspicion } from './signs/suspicion.ts';

/** A firewall or filter of the person's side, paused for a test. */
export const securityOff: Fix = {
  id: 'security-off',
  documented: 'V4',
  title: 'fixSecurityOff',
  effort: 3,
  costs: () => [['costUnprotected'], ['costTwoMinutes'], ['costSwitchBack']],
  chance: (situation) => {
    const { incident, diagnosis } = situation;
    const held = suspicion(diagnosis, 'security-software');
    const name = filterOf(situation);
    if (held === 'measured' || held === 'likely') {
      return {
        level: 'likely',
        because: name === null ? ['chanceSecurityMark'] : ['chanceSecurityNamed', name],
      };
    }
    if (held === 'possible') return { level: 'perhaps', because: ['chanceSecurityMark'] };
    // A plain proxy cannot write into https: what did so there reads it on this side.
    const isSealed = incident.failure.kind === 'response' && incident.failure.url.startsWith('https:');
    if (isSealed && suspicion(diagnosis, 'proxy') !== null) {
      return { level: 'perhaps', because: ['chanceSecuritySealed'] };
    }
    if (suspicion(diagnosis, 'network-wide') !== null) {
      return { level: 'perhaps', because: ['chanceSecurityWide'] };
    }
    const isSites = clearedBy(diagnosis, 'security-software') === 'clearedSitesGateway';
    if (isSites && diagnosis.verdict.cause !== 'unclear') {
      return { level: 'unlikely', because: ['chanceProxySites'] };
    }
    return seatOf(diagnosis) === 'open' && diagnosis.verdict.cause !== 'unclear'
      ? { level: 'unlikely', because: ['chanceSecurityNoMark'] }
      : nothingSpeaks(diagnosis);
  },
  guide: (situation) => ({
    says: [named(situation), ['fixSecurityTest'], ['fixSwitchBack']],
    steps: [['stepSecurityAsk'], ...whereSecurityIs[situation.system.os], ['stepSayOff']],
    tools: [],
    deed: { kind: 'switch' },
  }),
};

/** The product whose own mark the error carries. */
export function filterOf({
  diagnosis: { gateway, gatewayName },
}: Pick<Situation, 'diagnosis'>): string | null {
  return filters.has(gateway) ? gatewayName : null;
}

function named(situation: Situation): Phrase {
  const name = filterOf(situation);
  return name === null ? ['fixSecuritySays'] : ['fixSecurityNamed', name];
}
