import type { OwnerHelp } from '../owner-help.ts';

export const tyk: OwnerHelp = {
  id: 'tyk',
  kind: 'server',
  statuses: {
    500: ['dns_error', 'destination_unavailable'],
  },
  logs: ['journalctl -u tyk-gateway'],
  lines: [
    ['Upstream host lookup failed', 'dns_error'],
    ['There was a problem proxying the request', 'destination_unavailable'],
  ],
  settings: [
    { name: 'target_url', topic: 'upstream-address' },
    { name: 'hard_timeouts', topic: 'response-timeout' },
    { name: 'proxy_default_timeout', topic: 'response-timeout' },
    { name: 'enable_load_balancing', topic: 'retries' },
  ],
  docs: 'https://tyk.io/docs/',
};
