import type { OwnerHelp } from '../owner-help.ts';

export const netscaler: OwnerHelp = {
  id: 'netscaler',
  kind: 'appliance',
  statuses: {},
  logs: ['/var/log/ns.log', 'show ns events'],
  lines: [['MONITORDOWN', 'destination_unavailable']],
  settings: [
    { name: 'svrTimeout', topic: 'response-timeout' },
    { name: 'healthMonitor', topic: 'health-check' },
  ],
  docs: 'https://support.citrix.com/external/article/137362/netscaler-client-virtual-server-and-serv.html',
};
