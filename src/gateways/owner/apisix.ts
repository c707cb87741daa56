import type { OwnerHelp } from '../owner-help.ts';
import { nginx } from './nginx.ts';

export const apisix: OwnerHelp = {
  id: 'apisix',
  kind: 'server',
  statuses: nginx.statuses,
  logs: ['/usr/local/apisix/logs/error.log'],
  lines: nginx.lines,
  settings: [
    { name: 'upstream.nodes', topic: 'upstream-address' },
    { name: 'upstream.timeout.connect', topic: 'connect-timeout' },
    { name: 'upstream.timeout.read', topic: 'response-timeout' },
    { name: 'upstream.checks', topic: 'health-check' },
    { name: 'upstream.retries', topic: 'retries' },
  ],
  check: 'apisix test',
  reload: 'apisix reload',
  docs: 'https://apisix.apache.org/docs/apisix/terminology/upstream/',
};
