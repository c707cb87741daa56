import type { OwnerHelp } from '../owner-help.ts';

export const caddy: OwnerHelp = {
  id: 'caddy',
  kind: 'server',
  statuses: {
    502: [
      'dns_error',
      'connection_refused',
      'connection_terminated',
      'connection_timeout',
      'tls_protocol_error',
      'http_response_header_section_size',
      'http_protocol_error',
    ],
    503: ['destination_unavailable'],
    504: ['http_response_timeout'],
  },
  logs: ['journalctl -u caddy'],
  lines: [
    ['connect: connection refused', 'connection_refused'],
    ['no upstreams available', 'destination_unavailable'],
    ['EOF', 'connection_terminated'],
    ['connection reset by peer', 'connection_terminated'],
    ['timeout awaiting response headers', 'http_response_timeout'],
    ['i/o timeout', 'connection_timeout'],
    ['no such host', 'dns_error'],
    ['tls: first record does not look like a TLS handshake', 'tls_protocol_error'],
    ['server response headers exceeded', 'http_response_header_section_size'],
  ],
  settings: [
    { name: 'reverse_proxy', topic: 'upstream-address' },
    { name: 'dial_timeout', topic: 'connect-timeout', suggested: '10s' },
    { name: 'response_header_timeout', topic: 'response-timeout', suggested: '120s' },
    { name: 'max_response_header', topic: 'header-size' },
    { name: 'dynamic a', topic: 'name-resolution' },
    { name: 'health_uri', topic: 'health-check' },
    { name: 'lb_try_duration', topic: 'retries' },
    { name: 'tls_server_name', topic: 'tls' },
    { name: 'handle_response', topic: 'error-pages' },
  ],
  check: 'caddy validate --config /etc/caddy/Caddyfile',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy',
};
