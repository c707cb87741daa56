import type { OwnerHelp } from '../owner-help.ts';

export const tinyproxy: OwnerHelp = {
  id: 'tinyproxy',
  kind: 'forward',
  statuses: {
    500: ['dns_error', 'connection_refused'],
    // A parent proxy's.
    502: ['connection_refused'],
    503: ['connection_terminated', 'http_response_incomplete', 'http_protocol_error'],
  },
  logs: ['/var/log/tinyproxy/tinyproxy.log'],
  lines: [
    ['opensock: Could not establish a connection to', 'destination_unavailable'],
    ['Could not retrieve all the headers from the remote server', 'http_response_incomplete'],
    ['opensock: Could not retrieve address info for', 'dns_error'],
  ],
  settings: [
    { name: 'Upstream', topic: 'upstream-address' },
    { name: 'ReversePath', topic: 'upstream-address' },
    { name: 'Timeout', topic: 'response-timeout', suggested: '120' },
    { name: 'ErrorFile', topic: 'error-pages' },
  ],
  check: 'tinyproxy -d -c /etc/tinyproxy/tinyproxy.conf',
  docs: 'https://tinyproxy.github.io/',
};
