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
    {
      name: '.host',
      topic: 'upstream-address',
      snippet: 'backend default {\n  .host = "127.0.0.1";\n  .port = "3000";\n}',
    },
    {
      name: '.connect_timeout',
      topic: 'connect-timeout',
      suggested: '10s',
      snippet: '.connect_timeout = 10s;',
    },
    {
      name: '.first_byte_timeout',
      topic: 'response-timeout',
      suggested: '120s',
      snippet: '.first_byte_timeout = 120s;',
    },
    {
      name: '.probe',
      topic: 'health-check',
      snippet: '.probe = { .url = "/health"; .interval = 5s; .timeout = 2s; }',
    },
    {
      name: 'http_resp_hdr_len',
      topic: 'header-size',
      snippet: 'varnishadm param.set http_resp_hdr_len 16k',
    },
    { name: 'http_resp_size', topic: 'header-size', snippet: 'varnishadm param.set http_resp_size 64k' },
    { name: '.max_connections', topic: 'limits', snippet: '.max_connections = 100;' },
    {
      name: 'beresp.uncacheable',
      topic: 'cache',
      snippet:
        'sub vcl_backend_response {\n  if (beresp.status >= 500) {\n    set beresp.uncacheable = true;\n  }\n}',
    },
    { name: 'beresp.ttl', topic: 'cache' },
    { name: 'ban', topic: 'cache', snippet: "varnishadm 'ban req.url ~ .'" },
    {
      name: 'synth',
      topic: 'error-pages',
      snippet:
        'sub vcl_recv {\n  return (synth(503));\n}\nsub vcl_synth {\n  set resp.http.Retry-After = "600";\n}',
    },
  ],
  check: 'varnishd -C -f /etc/varnish/default.vcl',
  reload: 'systemctl reload varnish',
  docs: 'https://varnish-cache.org/docs/trunk/users-guide/troubleshooting.html',
};
