import type { OwnerHelp } from '../owner-help.ts';

export const lighttpd: OwnerHelp = {
  id: 'lighttpd',
  kind: 'server',
  statuses: {
    500: ['connection_terminated', 'http_response_incomplete'],
    502: ['http_response_header_section_size', 'http_protocol_error'],
    503: ['connection_refused'],
    504: ['http_response_timeout'],
  },
  logs: ['/var/log/lighttpd/error.log'],
  lines: [
    ['establishing connection failed', 'connection_refused'],
    ['read timeout on socket', 'http_response_timeout'],
    ['response headers too large', 'http_response_header_section_size'],
    ['all handlers for', 'destination_unavailable'],
  ],
  settings: [
    {
      name: 'proxy.server',
      topic: 'upstream-address',
      snippet: 'proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 3000 )) )',
    },
    {
      name: 'connect-timeout',
      topic: 'connect-timeout',
      suggested: '10',
      snippet:
        'proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 3000, "connect-timeout" => 10 )) )',
    },
    {
      name: 'read-timeout',
      topic: 'response-timeout',
      suggested: '120',
      snippet: 'proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 3000, "read-timeout" => 120 )) )',
    },
    {
      name: 'server.max-request-field-size',
      topic: 'header-size',
      snippet: 'server.max-request-field-size = 16384',
    },
    { name: 'server.errorfile-prefix', topic: 'error-pages' },
  ],
  check: 'lighttpd -tt -f /etc/lighttpd/lighttpd.conf',
  reload: 'systemctl reload lighttpd',
  docs: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_proxy',
};
