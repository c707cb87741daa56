import type { OwnerHelp } from '../owner-help.ts';

export const squid: OwnerHelp = {
  id: 'squid',
  kind: 'server',
  statuses: {
    500: ['dns_error', 'connection_refused'],
    502: ['dns_error', 'connection_refused', 'connection_terminated', 'http_response_header_section_size'],
    503: ['connection_refused', 'connection_timeout'],
    504: ['http_response_timeout'],
  },
  logs: ['/var/log/squid/access.log', '/var/log/squid/cache.log'],
  lines: [
    ['TCP connection to', 'connection_refused'],
    ['Detected DEAD Parent', 'destination_unavailable'],
    ['WARNING: Forwarding loop detected', 'proxy_loop_detected'],
  ],
  settings: [
    {
      name: 'cache_peer',
      topic: 'upstream-address',
      snippet: 'cache_peer 127.0.0.1 parent 3000 0 no-query originserver',
    },
    {
      name: 'connect_timeout',
      topic: 'connect-timeout',
      suggested: '10 seconds',
      snippet: 'connect_timeout 10 seconds',
    },
    {
      name: 'read_timeout',
      topic: 'response-timeout',
      suggested: '2 minutes',
      snippet: 'read_timeout 2 minutes',
    },
    { name: 'reply_header_max_size', topic: 'header-size' },
    { name: 'dns_nameservers', topic: 'name-resolution', snippet: 'dns_nameservers 127.0.0.53' },
    { name: 'forward_max_tries', topic: 'retries', snippet: 'forward_max_tries 5' },
    { name: 'error_directory', topic: 'error-pages' },
  ],
  check: 'squid -k parse',
  reload: 'squid -k reconfigure',
  docs: 'https://wiki.squid-cache.org/SquidFaq/SquidLogs',
};
