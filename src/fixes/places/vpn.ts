import type { System } from '../../system.ts';
import type { Phrase } from '../../texts.ts';

/** Where a VPN of the system's own is switched off; one with an app of its own is switched off there. */
export const whereVpnIs: Readonly<Record<System['os'], readonly Phrase[]>> = {
  windows: [['placeVpnApp'], ['placeVpnWindows']],
  macos: [['placeVpnApp'], ['placeVpnMac']],
  linux: [['placeVpnApp'], ['placeVpnLinux']],
  chromeos: [['placeVpnApp'], ['placeVpnChromeOs']],
  android: [['placeVpnApp'], ['placeVpnAndroid']],
  other: [['placeVpnApp']],
};
