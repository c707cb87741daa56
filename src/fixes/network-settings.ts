import { hostnameOf } from '../incident/address.ts';
import { valueIn } from '../probes/reading.ts';
import type { System } from '../system.ts';
import type { Phrase } from '../texts.ts';
import type { Fix, Situation } from './fix.ts';
import { hostsFile, whereServersAreSet } from './places/dns.ts';
import { suspicion } from './signs/suspicion.ts';

/** A place where a network is set, at which the evidence points. */
type Place = 'hosts' | 'servers' | 'router' | 'port';

/** DNS servers set by hand, the hosts file, the router, blocked ports: those alone at which something points. */
export const networkSettings: Fix = {
  id: 'network-settings',
  documented: 'V9',
  title: 'fixNetworkSettings',
  effort: 3,
  costs: () => [['costTenMinutes'], ['costNoteBefore']],
  chance: (situation) => {
    const [first] = placesOf(situation);
    return first === undefined
      ? { level: 'unlikely', because: ['chanceNetworkNothing'] }
      : { level: 'perhaps', because: reasonFor(first, situation) };
  },
  guide: (situation) => {
    const places = placesOf(situation);
    const isAny = places.length > 0;
    return {
      says: isAny ? [['fixNetworkSays'], ['fixNetworkNote']] : [['fixNetworkSays'], ['fixNetworkNothing']],
      steps: [
        ...places.flatMap((place) => stepsFor(place, situation)),
        ...(isAny ? [['stepSayDone'] as const] : []),
      ],
      tools: [],
      deed: { kind: isAny ? 'once' : 'hand-over' },
    };
  },
};

function placesOf({ incident: { failure }, readings, diagnosis }: Situation): Place[] {
  const answered = valueIn(readings.address)?.answered;
  const isDns = suspicion(diagnosis, 'dns') !== null;
  const isOwn = isDns && (answered === 'loopback' || answered === 'private' || answered === 'link-local');
  const isWide = suspicion(diagnosis, 'network-wide') !== null;
  const isOddPort = failure.kind === 'tunnel' && portOf(failure.url) !== '';
  return [
    ...(isOddPort ? (['port'] as const) : []),
    ...(isOwn ? (['hosts'] as const) : []),
    ...(isDns ? (['servers'] as const) : []),
    ...(isWide || isOwn ? (['router'] as const) : []),
  ];
}

function portOf(url: string): string {
  return new URL(url).port;
}

function reasonFor(place: Place, { incident }: Situation): Phrase {
  switch (place) {
    case 'port':
      return ['chanceNetworkPort', portOf(incident.failure.url)];
    case 'hosts':
      return ['chanceNetworkOwn'];
    case 'servers':
      return ['chanceNetworkOther'];
    case 'router':
      return ['chanceNetworkWide'];
    default:
      return place satisfies never;
  }
}

function stepsFor(place: Place, { incident: { failure }, system }: Situation): Phrase[] {
  switch (place) {
    case 'port':
      return [['stepPort', portOf(failure.url)]];
    case 'hosts':
      return inHostsFile(system, hostnameOf(failure.url));
    case 'servers':
      return [whereServersAreSet[system.os], ['stepServers']];
    case 'router':
      return [['stepRouter']];
    default:
      return place satisfies never;
  }
}

function inHostsFile({ os }: System, host: string): Phrase[] {
  const file = hostsFile[os];
  return file === null ? [] : [['stepHosts', file, host]];
}
