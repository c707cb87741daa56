import type { OwnerHelp } from '../owner-help.ts';

export const fastly: OwnerHelp = {
  id: 'fastly',
  kind: 'edge',
  statuses: {
    503: [
      'destination_unavailable',
      'connection_refused',
      'connection_timeout',
      'http_response_incomplete',
      'http_response_timeout',
    ],
  },
  logs: ['fastly log-tail'],
  lines: [
    ['first byte timeout', 'http_response_timeout'],
    ['between bytes timeout', 'http_response_timeout'],
    ['backend read error', 'http_response_incomplete'],
    ['connection refused', 'connection_refused'],
    ['connection timed out', 'connection_timeout'],
    ['backend is unhealthy', 'destination_unavailable'],
    ['SSL handshake error', 'tls_protocol_error'],
  ],
  settings: [
    { name: 'backend', topic: 'upstream-address' },
    { name: 'connect_timeout', topic: 'connect-timeout' },
    { name: 'first_byte_timeout', topic: 'response-timeout' },
    { name: 'between_bytes_timeout', topic: 'response-timeout' },
    { name: 'healthcheck', topic: 'health-check' },
    { name: 'ssl_cert_hostname', topic: 'tls' },
    { name: 'purge', topic: 'cache', snippet: 'fastly purge --all' },
  ],
  statusPage: 'https://www.fastlystatus.com/',
  ranges: 'https://api.fastly.com/public-ip-list',
  docs: 'https://www.fastly.com/documentation/guides/debugging/common-503-errors/',
};
