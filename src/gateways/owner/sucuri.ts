import type { OwnerHelp } from '../owner-help.ts';

export const sucuri: OwnerHelp = {
  id: 'sucuri',
  kind: 'edge',
  statuses: { 502: ['destination_unavailable', 'http_response_timeout'] },
  logs: [],
  lines: [],
  settings: [{ name: 'Hosting IP address', topic: 'upstream-address' }],
  docs: 'https://docs.sucuri.net/website-firewall/troubleshooting/backend-timeout-message/',
};
