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
    { name: 'server', topic: 'upstream-address', snippet: 'server app 127.0.0.1:3000 check' },
    { name: 'timeout connect', topic: 'connect-timeout', suggested: '10s', snippet: 'timeout connect 10s' },
    { name: 'timeout server', topic: 'response-timeout', suggested: '120s', snippet: 'timeout server 120s' },
    { name: 'tune.bufsize', topic: 'header-size', snippet: 'tune.bufsize 32768' },
    { name: 'resolvers', topic: 'name-resolution', snippet: 'resolvers local\n    parse-resolv-conf' },
    { name: 'option httpchk', topic: 'health-check', snippet: 'option httpchk GET /health' },
    { name: 'retries', topic: 'retries', snippet: 'retries 2' },
    {
      name: 'verify',
      topic: 'tls',
      snippet: 'server app 127.0.0.1:3000 ssl verify required ca-file /etc/ssl/certs/ca-certificates.crt',
    },
    { name: 'maxconn', topic: 'limits', snippet: 'server app 127.0.0.1:3000 maxconn 100' },
    {
      name: 'backup',
      topic: 'retries',
      snippet: 'server spare 127.0.0.1:3001 check backup',
    },
    { name: 'errorfile', topic: 'error-pages', snippet: 'errorfile 503 /etc/haproxy/errors/503.http' },
    {
      name: 'http-request return',
      topic: 'error-pages',
      snippet: 'http-request return status 503 hdr Retry-After 600',
    },
  ],
  check: 'haproxy -c -f /etc/haproxy/haproxy.cfg',
  reload: 'systemctl reload haproxy',
  docs: 'https://docs.haproxy.org/2.8/configuration.html#8.5',
};
