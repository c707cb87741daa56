import type { OwnerHelp } from '../owner-help.ts';

export const bunny: OwnerHelp = {
  id: 'bunny',
  kind: 'edge',
  statuses: {},
  logs: ['Origin Errors'],
  lines: [
    ['dns_lookup', 'dns_error'],
    ['http_timeout', 'http_response_timeout'],
    ['http_loop_detected', 'proxy_loop_detected'],
    ['http_invalid_compression', 'http_response_content_coding'],
  ],
  settings: [
    { name: 'OriginUrl', topic: 'upstream-address' },
    { name: 'OriginConnectTimeout', topic: 'connect-timeout' },
    { name: 'OriginResponseTimeout', topic: 'response-timeout' },
    { name: 'OriginRetries', topic: 'retries' },
  ],
  statusPage: 'https://status.bunny.net/',
  docs: 'https://docs.bunny.net/cdn/logging/origin-errors',
};
