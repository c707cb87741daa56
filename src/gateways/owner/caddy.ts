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
    { name: 'reverse_proxy', topic: 'upstream-address', snippet: 'reverse_proxy 127.0.0.1:3000' },
    {
      name: 'dial_timeout',
      topic: 'connect-timeout',
      suggested: '10s',
      snippet: 'reverse_proxy 127.0.0.1:3000 {\n\ttransport http {\n\t\tdial_timeout 10s\n\t}\n}',
    },
    {
      name: 'response_header_timeout',
      topic: 'response-timeout',
      suggested: '120s',
      snippet: 'reverse_proxy 127.0.0.1:3000 {\n\ttransport http {\n\t\tresponse_header_timeout 120s\n\t}\n}',
    },
    {
      name: 'max_response_header',
      topic: 'header-size',
      snippet: 'reverse_proxy 127.0.0.1:3000 {\n\ttransport http {\n\t\tmax_response_header 1MiB\n\t}\n}',
    },
    { name: 'dynamic a', topic: 'name-resolution' },
    {
      name: 'health_uri',
      topic: 'health-check',
      snippet: 'reverse_proxy 127.0.0.1:3000 {\n\thealth_uri /health\n}',
    },
    {
      name: 'lb_try_duration',
      topic: 'retries',
      snippet: 'reverse_proxy 127.0.0.1:3000 {\n\tlb_try_duration 5s\n}',
    },
    {
      name: 'tls_server_name',
      topic: 'tls',
      snippet: 'reverse_proxy 127.0.0.1:3000 {\n\ttransport http {\n\t\ttls_server_name app.internal\n\t}\n}',
    },
    { name: 'handle_response', topic: 'error-pages' },
    { name: 'respond', topic: 'error-pages', snippet: 'header Retry-After 600\nrespond 503' },
  ],
  check: 'caddy validate --config /etc/caddy/Caddyfile',
  reload: 'systemctl reload caddy',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy',
};
