import { valueIn } from '../probes/reading.ts';
import { innerHost } from '../rules/signs/way.ts';
import type { Fix } from './fix.ts';
import { whereVpnIs } from './places/vpn.ts';
import { wayOf } from './signs/proxy.ts';
import { nothingSpeaks, seatOf, suspicion } from './signs/suspicion.ts';

/** The page without the VPN, for a test. No browser shows a VPN, so that there is one is never said. */
export const vpnOff: Fix = {
  id: 'vpn-off',
  documented: 'V7',
  title: 'fixVpnOff',
  effort: 2,
  costs: () => [['costOwnAddressAll'], ['costTwoMinutes'], ['costSwitchBack']],
  chance: ({ incident, readings, diagnosis }) => {
    if (innerHost(wayOf({ incident, readings })) === 'loopback') return null;
    const warp = valueIn(readings.edge)?.warp;
    if (warp === 'on' || warp === 'plus') return { level: 'perhaps', because: ['chanceVpnWarp'] };
    if (suspicion(diagnosis, 'vpn') !== null) return { level: 'perhaps', because: ['chanceVpnSigns'] };
    if (suspicion(diagnosis, 'network-wide') !== null)
      return { level: 'perhaps', because: ['chanceVpnWide'] };
    return seatOf(diagnosis) === 'open' && diagnosis.verdict.cause !== 'unclear'
      ? { level: 'unlikely', because: ['chanceVpnUnseen'] }
      : nothingSpeaks(diagnosis);
  },
  guide: ({ system }) => ({
    says: [['fixVpnOffSays'], ['fixVpnOffUnseen'], ['fixSwitchBack']],
    steps: [...whereVpnIs[system.os], ['stepSayOff']],
    tools: [],
    deed: { kind: 'switch' },
  }),
};
