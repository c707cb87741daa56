import type { OwnerHelp } from '../owner-help.ts';

export const netscaler: OwnerHelp = {
  id: 'netscaler',
  statuses: {},
  logs: ['/var/log/ns.log', 'show ns events'],
  lines: [['MONITORDOWN', 'destination_unavailable']],
  settings: [
    { name: 'svrTimeout', topic: 'response-timeout' },
    { name: 'healthMonitor', topic: 'health-check' },
    { name: 'maxClient', topic: 'limits' },
  ],
  docs: 'https://docs.netscaler.com/',
};
