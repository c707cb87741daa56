import type { OwnerHelp } from '../owner-help.ts';
import { nginx } from './nginx.ts';

export const kong: OwnerHelp = {
  id: 'kong',
  kind: 'server',
  statuses: {
    502: ['connection_refused', 'connection_terminated'],
    503: ['destination_unavailable'],
    504: ['http_response_timeout'],
  },
  logs: ['/usr/local/kong/logs/error.log'],
  lines: nginx.lines,
  settings: [
    { name: 'service.host', topic: 'upstream-address' },
    { name: 'service.connect_timeout', topic: 'connect-timeout' },
    { name: 'service.read_timeout', topic: 'response-timeout' },
    { name: 'service.retries', topic: 'retries' },
    { name: 'upstream.healthchecks', topic: 'health-check' },
    { name: 'nginx_proxy_proxy_buffer_size', topic: 'header-size' },
  ],
  check: 'kong check',
  reload: 'kong reload',
  docs: 'https://docs.konghq.com/gateway/latest/reference/configuration/',
};
