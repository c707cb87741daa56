import type { OwnerHelp } from '../owner-help.ts';

export const digitalocean: OwnerHelp = {
  id: 'digitalocean',
  kind: 'platform',
  statuses: {
    504: ['destination_unavailable', 'http_response_timeout'],
  },
  logs: ['doctl apps logs'],
  lines: [
    ['UH', 'destination_unavailable'],
    ['UC', 'connection_terminated'],
    ['UT', 'http_response_timeout'],
  ],
  settings: [
    { name: 'http_port', topic: 'start-up' },
    { name: 'health_check', topic: 'health-check' },
  ],
  app: ['doctl apps list', 'doctl apps create-deployment APP_ID'],
  statusPage: 'https://status.digitalocean.com/',
  docs: 'https://docs.digitalocean.com/products/app-platform/',
};
