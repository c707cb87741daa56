import type { OwnerHelp } from '../owner-help.ts';

export const apache: OwnerHelp = {
  id: 'apache',
  kind: 'server',
  statuses: {
    500: ['dns_error', 'proxy_configuration_error'],
    502: [
      'connection_terminated',
      'http_response_incomplete',
      'http_response_header_section_size',
      'http_response_timeout',
    ],
    503: ['destination_unavailable', 'connection_refused', 'connection_timeout'],
  },
  logs: ['/var/log/apache2/error.log', '/var/log/httpd/error_log'],
  lines: [
    ['AH00957: http: attempt to connect to', 'connection_refused'],
    ['AH01114: HTTP: failed to make connection to backend', 'destination_unavailable'],
    ['AH00959: ap_proxy_connect_backend disabling worker', 'destination_unavailable'],
    ['AH01102: error reading status line from remote server', 'connection_terminated'],
    ['AH00898: Error reading from remote server returned by', 'http_response_incomplete'],
    ['AH00898: DNS lookup failure for', 'dns_error'],
    ['AH01079: failed to make connection to backend', 'connection_refused'],
    ['AH01075: Error dispatching request to', 'http_response_timeout'],
    ['AH10124: header size is over the limit allowed by ResponseFieldSize', 'http_response_header_size'],
    ['AH00961: https: failed to enable ssl support for', 'tls_protocol_error'],
  ],
  settings: [
    { name: 'ProxyPass', topic: 'upstream-address', snippet: 'ProxyPass "/" "http://127.0.0.1:3000/"' },
    {
      name: 'connectiontimeout',
      topic: 'connect-timeout',
      suggested: '10',
      snippet: 'ProxyPass "/" "http://127.0.0.1:3000/" connectiontimeout=10',
    },
    { name: 'ProxyTimeout', topic: 'response-timeout', suggested: '120', snippet: 'ProxyTimeout 120' },
    {
      name: 'ResponseFieldSize',
      topic: 'header-size',
      snippet: 'ProxyPass "/" "http://127.0.0.1:3000/" responsefieldsize=16384',
    },
    { name: 'LimitRequestFieldSize', topic: 'header-size', snippet: 'LimitRequestFieldSize 16384' },
    {
      name: 'retry',
      topic: 'retries',
      suggested: '0',
      snippet: 'ProxyPass "/" "http://127.0.0.1:3000/" retry=0',
    },
    {
      name: 'ProxyHCExpr',
      topic: 'health-check',
      snippet: 'ProxyHCExpr well {%{REQUEST_STATUS} =~ /^[23]/}',
    },
    { name: 'SSLProxyEngine', topic: 'tls', snippet: 'SSLProxyEngine on' },
    { name: 'ProxyErrorOverride', topic: 'error-pages', snippet: 'ProxyErrorOverride Off' },
    {
      name: 'Redirect',
      topic: 'error-pages',
      snippet: 'Header always set Retry-After "600"\nRedirect 503 "/"',
    },
  ],
  check: 'apachectl configtest',
  reload: 'systemctl reload apache2',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html',
};
