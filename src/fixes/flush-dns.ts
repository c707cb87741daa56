import { needsLookup } from '../incident/address.ts';
import type { Chance, Fix, Situation } from './fix.ts';
import { dnsPage, flushCommand, whereCommandsAreTyped } from './places/dns.ts';
import { proxyOf } from './signs/proxy.ts';
import { clearedBy, nothingSpeaks, seatOf, suspicion } from './signs/suspicion.ts';

/** The addresses that the computer and the browser have learnt for names, forgotten, so that they are asked for anew. */
export const flushDns: Fix = {
  id: 'flush-dns',
  documented: 'V5',
  title: 'fixFlushDns',
  effort: 1,
  costs: ({ system: { os } }) =>
    os === 'macos' ? [['costOneMinute'], ['costPassword']] : [['costOneMinute']],
  chance: (situation) => (needsLookup(situation.incident.failure.url) ? byCause(situation) : null),
  guide: ({ system }) => {
    const command = flushCommand[system.os];
    return {
      says: [['fixFlushDnsSays']],
      steps: [
        ...(command === null ? [] : [...whereCommandsAreTyped[system.os], ['stepPasteCommand'] as const]),
        [system.browser === 'firefox' ? 'stepDnsPageFirefox' : 'stepDnsPageChrome'],
        ['stepSayDone'],
      ],
      tools: [...(command === null ? [] : [{ kind: 'command', text: command } as const]), dnsPage(system)],
      deed: { kind: 'once' },
    };
  },
};

function byCause(situation: Situation): Chance {
  const { incident, diagnosis } = situation;
  if (suspicion(diagnosis, 'dns') !== null) return { level: 'perhaps', because: ['chanceDnsSigns'] };
  if (incident.failure.kind === 'tunnel') return { level: 'unlikely', because: ['chanceDnsTunnel'] };
  if (seatOf(diagnosis) === 'browser') return nothingSpeaks(diagnosis);
  if (proxyOf(situation).looksUp) return { level: 'unlikely', because: ['chanceDnsProxy'] };
  if (clearedBy(diagnosis, 'dns') !== null) return { level: 'unlikely', because: ['chanceDnsAgrees'] };
  const other = nothingSpeaks(diagnosis);
  return other.level === 'unlikely' && isAnsweredByServer(situation)
    ? { level: 'unlikely', because: ['chanceDnsAnswered'] }
    : other;
}

/** Whether a server came to be asked by this name: not where a copy or a box on the way answered. */
function isAnsweredByServer({ incident: { failure }, diagnosis }: Situation): boolean {
  const seat = seatOf(diagnosis);
  const isBoxes = seat === 'way' && diagnosis.verdict.cause !== 'network-wide';
  return failure.kind === 'response' && !failure.fromCache && seat !== 'back' && !isBoxes;
}
