import type { OwnerHelp } from '../owner-help.ts';

export const keycdn: OwnerHelp = {
  id: 'keycdn',
  kind: 'edge',
  statuses: { 500: ['destination_unavailable', 'http_response_timeout'] },
  logs: [],
  lines: [],
  settings: [
    { name: 'Origin URL', topic: 'upstream-address' },
    { name: 'Forward Host Header', topic: 'upstream-address' },
    { name: 'Max Expire', topic: 'cache' },
    { name: 'Ignore Cache Control', topic: 'cache' },
  ],
  docs: 'https://www.keycdn.com/support/cdn-error-codes',
};
