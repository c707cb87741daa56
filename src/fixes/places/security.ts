import type { System } from '../../system.ts';
import type { Phrase } from '../../texts.ts';

/** Where a filter of the web is paused: in a product of its own first, then in what the system brings. */
export const whereSecurityIs: Readonly<Record<System['os'], readonly Phrase[]>> = {
  windows: [['placeSecurityProduct'], ['placeSecurityWindows']],
  macos: [['placeSecurityProduct'], ['placeSecurityMac']],
  linux: [['placeSecurityProduct'], ['placeSecurityLinux']],
  chromeos: [['placeSecurityProduct']],
  android: [['placeSecurityProduct']],
  other: [['placeSecurityProduct']],
};
