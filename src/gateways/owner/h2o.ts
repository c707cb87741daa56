import type { OwnerHelp } from '../owner-help.ts';

export const h2o: OwnerHelp = {
  id: 'h2o',
  kind: 'server',
  statuses: {
    502: [
      'connection_refused',
      'connection_terminated',
      'http_response_incomplete',
      'http_response_timeout',
      'http_protocol_error',
    ],
  },
  logs: ['/var/log/h2o/error.log'],
  lines: [
    ['connection failed', 'connection_refused'],
    ['connect timeout', 'connection_timeout'],
    ['first byte timeout', 'http_response_timeout'],
    ['I/O timeout', 'http_response_timeout'],
    ['I/O error (head)', 'connection_terminated'],
    ['failed to parse the response', 'http_protocol_error'],
  ],
  settings: [
    { name: 'proxy.reverse.url', topic: 'upstream-address' },
    { name: 'proxy.connect.timeout.io', topic: 'connect-timeout' },
    { name: 'proxy.first_byte.timeout.io', topic: 'response-timeout' },
    { name: 'proxy.timeout.io', topic: 'response-timeout', suggested: '120000' },
    { name: 'proxy.ssl.verify-peer', topic: 'tls' },
  ],
  check: 'h2o -t -c /etc/h2o/h2o.conf',
  docs: 'https://h2o.examp1e.net/configure/proxy_directives.html',
};
