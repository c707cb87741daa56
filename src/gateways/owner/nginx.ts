import type { OwnerHelp } from '../owner-help.ts';

export const nginx: OwnerHelp = {
  id: 'nginx',
  kind: 'server',
  statuses: {
    502: [
      'destination_unavailable',
      'dns_timeout',
      'dns_error',
      'connection_refused',
      'connection_terminated',
      'tls_protocol_error',
      'http_response_incomplete',
      'http_response_header_section_size',
      'http_protocol_error',
    ],
    504: ['connection_timeout', 'http_response_timeout'],
  },
  logs: ['/var/log/nginx/error.log'],
  lines: [
    ['connect() failed (111: Connection refused) while connecting to upstream', 'connection_refused'],
    ['failed (2: No such file or directory) while connecting to upstream', 'destination_unavailable'],
    ['upstream timed out (110: Connection timed out) while connecting to upstream', 'connection_timeout'],
    [
      'upstream timed out (110: Connection timed out) while reading response header from upstream',
      'http_response_timeout',
    ],
    [
      'upstream prematurely closed connection while reading response header from upstream',
      'connection_terminated',
    ],
    [
      'recv() failed (104: Connection reset by peer) while reading response header from upstream',
      'connection_terminated',
    ],
    [
      'upstream sent too big header while reading response header from upstream',
      'http_response_header_section_size',
    ],
    [
      'upstream sent no valid HTTP/1.0 header while reading response header from upstream',
      'http_protocol_error',
    ],
    ['no live upstreams while connecting to upstream', 'destination_unavailable'],
    ['could not be resolved (3: Host not found)', 'dns_error'],
    ['SSL_do_handshake() failed while SSL handshaking to upstream', 'tls_protocol_error'],
  ],
  settings: [
    { name: 'proxy_pass', topic: 'upstream-address', snippet: 'proxy_pass http://127.0.0.1:3000;' },
    {
      name: 'proxy_connect_timeout',
      topic: 'connect-timeout',
      suggested: '10s',
      snippet: 'proxy_connect_timeout 10s;',
    },
    {
      name: 'proxy_read_timeout',
      topic: 'response-timeout',
      suggested: '120s',
      snippet: 'proxy_read_timeout 120s;',
    },
    {
      name: 'fastcgi_read_timeout',
      topic: 'response-timeout',
      suggested: '120s',
      snippet: 'fastcgi_read_timeout 120s;',
    },
    { name: 'proxy_buffer_size', topic: 'header-size', suggested: '16k', snippet: 'proxy_buffer_size 16k;' },
    { name: 'proxy_buffers', topic: 'header-size', snippet: 'proxy_buffers 8 16k;' },
    { name: 'resolver', topic: 'name-resolution', snippet: 'resolver 127.0.0.53 valid=30s;' },
    { name: 'proxy_next_upstream', topic: 'retries', snippet: 'proxy_next_upstream error timeout;' },
    { name: 'backup', topic: 'retries', snippet: 'server 127.0.0.1:3001 backup;' },
    {
      name: 'proxy_cache_use_stale',
      topic: 'cache',
      snippet: 'proxy_cache_use_stale error timeout updating http_502 http_503 http_504;',
    },
    { name: 'proxy_ssl_server_name', topic: 'tls', snippet: 'proxy_ssl_server_name on;' },
    {
      name: 'max_fails',
      topic: 'health-check',
      snippet: 'server 127.0.0.1:3000 max_fails=3 fail_timeout=10s;',
    },
    { name: 'proxy_intercept_errors', topic: 'error-pages', snippet: 'proxy_intercept_errors off;' },
    { name: 'return', topic: 'error-pages', snippet: 'add_header Retry-After 600 always;\nreturn 503;' },
  ],
  check: 'nginx -t',
  reload: 'systemctl reload nginx',
  docs: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
};
