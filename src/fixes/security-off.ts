import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { filters } from '../rules/security-software.ts';
import type { Phrase } from '../texts.ts';
import type { Chance, Fix, Situation } from './fix.ts';
import { whereSecurityIs } from './places/security.ts';
import { clearedBy, nothingSpeaks, seatOf, suspicion } from './signs/suspicion.ts';

/** A firewall or filter of the person's side, paused for a test. */
export const securityOff: Fix = {
  id: 'security-off',
  documented: 'V4',
  title: 'fixSecurityOff',
  effort: 3,
  costs: () => [['costUnprotected'], ['costTwoMinutes'], ['costSwitchBack']],
  chance: (situation) => byMark(situation) ?? byWay(situation) ?? unmarked(situation.diagnosis),
  guide: (situation) => ({
    says: [named(situation), ['fixSecurityTest'], ['fixSwitchBack']],
    steps: [['stepSecurityAsk'], ...whereSecurityIs[situation.system.os], ['stepSayOff']],
    tools: [],
    deed: { kind: 'switch' },
  }),
};

function byMark(situation: Situation): Chance | null {
  const held = suspicion(situation.diagnosis, 'security-software');
  if (held === null) return null;
  const name = filterOf(situation);
  if (held === 'possible' || name === null) return { level: 'perhaps', because: ['chanceSecurityMark'] };
  return { level: 'likely', because: ['chanceSecurityNamed', name] };
}

function byWay({ incident: { failure }, diagnosis }: Situation): Chance | null {
  // A plain proxy cannot write into https: what did so reads it on this side.
  const isSealed = failure.kind === 'response' && failure.url.startsWith('https:');
  if (isSealed && suspicion(diagnosis, 'proxy') !== null) {
    return { level: 'perhaps', because: ['chanceSecuritySealed'] };
  }
  return suspicion(diagnosis, 'network-wide') === null
    ? null
    : { level: 'perhaps', because: ['chanceSecurityWide'] };
}

function unmarked(diagnosis: Diagnosis): Chance {
  const other = nothingSpeaks(diagnosis);
  if (other.level !== 'unlikely') return other;
  if (clearedBy(diagnosis, 'security-software') === 'clearedSitesGateway') {
    return { level: 'unlikely', because: ['chanceProxySites'] };
  }
  return seatOf(diagnosis) === 'open' ? { level: 'unlikely', because: ['chanceSecurityNoMark'] } : other;
}

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
