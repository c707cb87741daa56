import type { OwnerHelp } from '../owner-help.ts';

export const ziproxy: OwnerHelp = {
  id: 'ziproxy',
  kind: 'forward',
  statuses: { 500: ['connection_terminated'], 503: ['connection_refused'] },
  logs: ['/var/log/ziproxy/error.log'],
  lines: [],
  settings: [
    { name: 'NextProxy', topic: 'upstream-address' },
    { name: 'NextPort', topic: 'upstream-address' },
    { name: 'ConnTimeout', topic: 'response-timeout' },
    { name: 'MaxActiveUserConnections', topic: 'limits' },
    { name: 'RestrictOutPortHTTP', topic: 'limits' },
    { name: 'CustomError503', topic: 'error-pages' },
  ],
  docs: 'https://ziproxy.sourceforge.net/',
};
