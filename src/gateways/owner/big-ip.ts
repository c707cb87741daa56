import type { OwnerHelp } from '../owner-help.ts';

export const bigIp: OwnerHelp = {
  id: 'big-ip',
  kind: 'appliance',
  statuses: {},
  logs: ['/var/log/ltm'],
  lines: [['monitor status down', 'destination_unavailable']],
  settings: [
    { name: 'members', topic: 'upstream-address' },
    { name: 'monitor', topic: 'health-check' },
    { name: 'connection-limit', topic: 'limits' },
    { name: 'fallbackHost', topic: 'error-pages' },
  ],
  docs: 'https://clouddocs.f5.com/cli/tmsh-reference/latest/modules/ltm/ltm_pool.html',
};
