import type { OwnerHelp } from '../owner-help.ts';

export const google: OwnerHelp = {
  id: 'google',
  kind: 'balancer',
  statuses: {
    502: ['destination_unavailable', 'connection_terminated'],
    504: ['http_response_timeout'],
  },
  logs: [
    `gcloud logging read 'resource.type="http_load_balancer" httpRequest.status>=500' --limit=20`,
    'jsonPayload.statusDetails',
  ],
  lines: [
    ['failed_to_pick_backend', 'destination_unavailable'],
    ['failed_to_connect_to_backend', 'connection_refused'],
    ['backend_connection_closed_before_data_sent_to_client', 'connection_terminated'],
    ['backend_timeout', 'http_response_timeout'],
    ['backend_early_response_with_non_error_status', 'http_protocol_error'],
  ],
  settings: [
    {
      name: 'backendServices',
      topic: 'upstream-address',
      snippet: 'gcloud compute backend-services describe BACKEND --global',
    },
    {
      name: 'timeoutSec',
      topic: 'response-timeout',
      snippet: 'gcloud compute backend-services update BACKEND --global --timeout=120s',
    },
    {
      name: 'healthChecks',
      topic: 'health-check',
      snippet: 'gcloud compute backend-services get-health BACKEND --global',
    },
    {
      name: 'Cloud CDN',
      topic: 'cache',
      snippet: "gcloud compute url-maps invalidate-cdn-cache URL_MAP --path '/*'",
    },
  ],
  statusPage: 'https://status.cloud.google.com/',
  ranges: 'https://cloud.google.com/load-balancing/docs/health-check-concepts#ip-ranges',
  docs: 'https://cloud.google.com/load-balancing/docs/https/troubleshooting-ext-https-lbs',
};
