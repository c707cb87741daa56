import type { OwnerHelp } from '../owner-help.ts';

export const litespeed: OwnerHelp = {
  id: 'litespeed',
  kind: 'server',
  statuses: {},
  logs: ['/usr/local/lsws/logs/error.log'],
  lines: [],
  settings: [
    { name: 'address', topic: 'upstream-address' },
    { name: 'retryTimeout', topic: 'connect-timeout' },
    { name: 'initTimeout', topic: 'response-timeout' },
    { name: 'maxConns', topic: 'limits' },
  ],
  docs: 'https://docs.litespeedtech.com/lsws/cp/cpanel/troubleshoot-503-service-unavailable/',
};
