import type { OwnerHelp } from '../owner-help.ts';

export const haproxy: OwnerHelp = {
  id: 'haproxy',
  kind: 'server',
  statuses: {
    502: [
      'connection_terminated',
      'http_response_incomplete',
      'http_response_header_section_size',
      'http_protocol_error',
    ],
    503: ['connection_refused', 'connection_timeout', 'tls_protocol_error'],
    504: ['http_response_timeout'],
  },
  logs: ['/var/log/haproxy.log', 'journalctl -u haproxy'],
  lines: [
    ['SC--', 'connection_refused'],
    ['sC--', 'connection_timeout'],
    ['SH--', 'http_response_incomplete'],
    ['sH--', 'http_response_timeout'],
    ['PH--', 'http_protocol_error'],
    ['<NOSRV>', 'destination_unavailable'],
    ['L4CON', 'connection_refused'],
    ['L4TOUT', 'connection_timeout'],
  ],
  settings: [
    { name: 'server', topic: 'upstream-address' },
    { name: 'timeout connect', topic: 'connect-timeout', suggested: '10s' },
    { name: 'timeout server', topic: 'response-timeout', suggested: '120s' },
    { name: 'tune.bufsize', topic: 'header-size' },
    { name: 'resolvers', topic: 'name-resolution' },
    { name: 'option httpchk', topic: 'health-check' },
    { name: 'retries', topic: 'retries' },
    { name: 'verify', topic: 'tls' },
    { name: 'maxconn', topic: 'limits' },
    { name: 'errorfile', topic: 'error-pages' },
  ],
  check: 'haproxy -c -f /etc/haproxy/haproxy.cfg',
  docs: 'https://docs.haproxy.org/2.8/configuration.html#8.5',
};
