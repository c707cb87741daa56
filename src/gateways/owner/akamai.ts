import type { OwnerHelp } from '../owner-help.ts';

export const akamai: OwnerHelp = {
  id: 'akamai',
  kind: 'edge',
  statuses: {},
  logs: [],
  lines: [],
  settings: [
    { name: 'Origin Server', topic: 'upstream-address' },
    { name: 'Connect Timeout', topic: 'connect-timeout' },
    { name: 'Read Timeout', topic: 'response-timeout' },
    { name: 'Origin SSL Certificate Verification', topic: 'tls' },
    { name: 'Fast Purge', topic: 'cache' },
  ],
  statusPage: 'https://www.akamaistatus.com/',
  docs: 'https://techdocs.akamai.com/property-mgr/docs/error-ref-strings',
};
