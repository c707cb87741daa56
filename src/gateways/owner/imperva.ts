import type { OwnerHelp } from '../owner-help.ts';

export const imperva: OwnerHelp = {
  id: 'imperva',
  kind: 'edge',
  statuses: {},
  logs: [],
  lines: [],
  settings: [
    { name: 'Origin Servers', topic: 'upstream-address' },
    { name: 'Monitoring', topic: 'health-check' },
    { name: 'Purge Cache', topic: 'cache' },
  ],
  statusPage: 'https://status.imperva.com/',
  docs: 'https://docs.imperva.com/bundle/cloud-application-security/page/more/error-page-codes.htm',
};
