import type { OwnerHelp } from '../owner-help.ts';

export const google: OwnerHelp = {
  id: 'google',
  kind: 'balancer',
  statuses: {
    502: ['destination_unavailable', 'connection_terminated'],
    504: ['http_response_timeout'],
  },
  logs: ['jsonPayload.statusDetails'],
  lines: [
    ['failed_to_pick_backend', 'destination_unavailable'],
    ['failed_to_connect_to_backend', 'connection_refused'],
    ['backend_connection_closed_before_data_sent_to_client', 'connection_terminated'],
    ['backend_timeout', 'http_response_timeout'],
    ['backend_early_response_with_non_error_status', 'http_protocol_error'],
  ],
  settings: [
    { name: 'backendServices', topic: 'upstream-address' },
    { name: 'timeoutSec', topic: 'response-timeout' },
    { name: 'healthChecks', topic: 'health-check' },
  ],
  docs: 'https://cloud.google.com/load-balancing/docs/https/troubleshooting-ext-https-lbs',
};
