import type { OwnerHelp } from '../owner-help.ts';

export const varnish: OwnerHelp = {
  id: 'varnish',
  kind: 'server',
  statuses: {
    502: ['connection_terminated'],
    503: ['connection_refused', 'connection_terminated', 'connection_timeout', 'http_response_timeout'],
  },
  logs: ["varnishlog -g request -q 'RespStatus >= 500'"],
  lines: [
    ['fail errno 111 (Connection refused)', 'connection_refused'],
    ['fail errno 110 (Connection timed out)', 'connection_timeout'],
    ['first byte timeout', 'http_response_timeout'],
    ['http first read error: EOF', 'connection_terminated'],
    ['unhealthy', 'destination_unavailable'],
  ],
  settings: [
    { name: '.host', topic: 'upstream-address' },
    { name: '.connect_timeout', topic: 'connect-timeout', suggested: '10s' },
    { name: '.first_byte_timeout', topic: 'response-timeout', suggested: '120s' },
    { name: '.probe', topic: 'health-check' },
    { name: 'http_resp_hdr_len', topic: 'header-size' },
    { name: 'http_resp_size', topic: 'header-size' },
    { name: '.max_connections', topic: 'limits' },
    { name: 'beresp.uncacheable', topic: 'cache' },
    { name: 'beresp.ttl', topic: 'cache' },
  ],
  check: 'varnishd -C -f /etc/varnish/default.vcl',
  docs: 'https://varnish-cache.org/docs/trunk/users-guide/troubleshooting.html',
};
