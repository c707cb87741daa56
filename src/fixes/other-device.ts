import { hasQuery, isInner } from '../incident/address.ts';
import { mayBeUsedUp } from '../probes/asking/permit.ts';
import { innerHost } from '../rules/signs/way.ts';
import type { Phrase } from '../texts.ts';
import type { Chance, Fix, Situation } from './fix.ts';
import { wayOf } from './signs/proxy.ts';
import { seatOf, suspicion } from './signs/suspicion.ts';

/** The same page by another browser, device or network: what differs tells where the trouble is. */
export const otherDevice: Fix = {
  id: 'other-device',
  documented: 'V6',
  title: 'fixOtherDevice',
  effort: 1,
  costs: ({ incident: { failure } }) =>
    hasQuery(failure.url) ? [['costTwoMinutes'], ['costPersonal']] : [['costTwoMinutes']],
  chance: ({ diagnosis }) =>
    suspicion(diagnosis, 'network-wide') === 'measured' ? wide : chances[seatOf(diagnosis)],
  guide: (situation) => ({
    says: [['fixOtherDeviceSays'], ...cautions(situation)],
    steps: [...outcomes(situation)],
    tools: [{ kind: 'page-address' }],
    deed: { kind: 'hand-over' },
  }),
};

const wide: Chance = { level: 'likely', because: ['chanceOtherNetwork'] };

const chances: Readonly<Record<ReturnType<typeof seatOf>, Chance>> = {
  back: { level: 'unlikely', because: ['chanceNotBack'] },
  browser: { level: 'perhaps', because: ['chanceOtherBrowser'] },
  way: { level: 'perhaps', because: ['chanceOtherWay'] },
  site: { level: 'perhaps', because: ['chanceOtherTells'] },
  open: { level: 'perhaps', because: ['chanceOtherTells'] },
};

/** What each outcome would mean. What stands on this computer or network cannot be reached from elsewhere. */
function outcomes({ incident, readings }: Situation): Phrase[] {
  const inner = innerHost(wayOf({ incident, readings }));
  const browser: Phrase = ['stepOtherBrowser'];
  if (inner === 'loopback') return [browser, ['stepOtherNowhereSelf']];
  if (isInner(incident.failure.url)) return [browser, ['stepOtherComputer'], ['stepOtherNowhere']];
  return [browser, ['stepOtherPhone'], ['stepOtherNowhere']];
}

/** What to beware of before the address is handed on. */
function cautions({ incident, readings }: Situation): Phrase[] {
  const waits = readings.fresh?.status === 'unavailable' && readings.fresh.reason === 'needs-click';
  return [
    ...(hasQuery(incident.failure.url) ? [['fixOtherPersonal'] as const] : []),
    ...(waits && mayBeUsedUp(incident) ? [['phoneOnce'] as const] : []),
  ];
}
