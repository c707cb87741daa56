import { archivedCopy } from './archived-copy.ts';
import { clearCookies } from './clear-cookies.ts';
import { clearCopies } from './clear-copies.ts';
import { contact } from './contact.ts';
import type { Fix } from './fix.ts';
import { flushDns } from './flush-dns.ts';
import { networkSettings } from './network-settings.ts';
import { otherDevice } from './other-device.ts';
import { proxyException } from './proxy-exception.ts';
import { proxyOff } from './proxy-off.ts';
import { refresh } from './refresh.ts';
import { removeWorker } from './remove-worker.ts';
import { securityOff } from './security-off.ts';
import { skipCache } from './skip-cache.ts';
import { tellAdmin } from './tell-admin.ts';
import { vpnOff } from './vpn-off.ts';
import { wait } from './wait.ts';

/** Everything that can be done. Of two that are worth as much and cost as much, the one that comes first here is told first. */
export const fixes: readonly Fix[] = [
  wait,
  refresh,
  skipCache,
  contact,
  clearCopies,
  removeWorker,
  proxyException,
  otherDevice,
  tellAdmin,
  archivedCopy,
  flushDns,
  clearCookies,
  proxyOff,
  vpnOff,
  securityOff,
  networkSettings,
];
