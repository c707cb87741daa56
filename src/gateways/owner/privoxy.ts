import type { OwnerHelp } from '../owner-help.ts';

export const privoxy: OwnerHelp = {
  id: 'privoxy',
  kind: 'forward',
  statuses: {
    502: ['connection_terminated', 'http_response_incomplete', 'http_protocol_error'],
    503: ['dns_error', 'connection_refused'],
    504: ['http_response_timeout'],
  },
  logs: ['/var/log/privoxy/logfile'],
  lines: [
    ['Could not connect to', 'connection_refused'],
    ['Operation timed out', 'connection_timeout'],
    ['Can not resolve', 'dns_error'],
    ['SOCKS request rejected or failed.', 'destination_unavailable'],
  ],
  settings: [
    { name: 'forward', topic: 'upstream-address' },
    { name: 'forward-socks5', topic: 'upstream-address' },
    { name: 'socket-timeout', topic: 'response-timeout' },
    { name: 'forwarded-connect-retries', topic: 'retries' },
    { name: 'max-client-connections', topic: 'limits' },
    { name: 'templdir', topic: 'error-pages' },
  ],
  check: 'privoxy --config-test /etc/privoxy/config',
  docs: 'https://www.privoxy.org/user-manual/config.html',
};
