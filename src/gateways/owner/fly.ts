import type { OwnerHelp } from '../owner-help.ts';

export const fly: OwnerHelp = {
  id: 'fly',
  kind: 'platform',
  statuses: {},
  logs: ['fly logs'],
  lines: [
    ['PC01', 'connection_refused'],
    ['PC02', 'connection_refused'],
    ['PC03', 'connection_terminated'],
    ['PC04', 'connection_terminated'],
    ['PC05', 'connection_timeout'],
    ['PU02', 'http_response_incomplete'],
    ['PU03', 'destination_unavailable'],
    ['PR01', 'destination_unavailable'],
    ['PR03', 'destination_unavailable'],
    ['PR04', 'destination_unavailable'],
  ],
  settings: [
    { name: 'internal_port', topic: 'start-up' },
    { name: 'http_service.checks', topic: 'health-check' },
    { name: 'http_service.concurrency', topic: 'limits' },
  ],
  app: ['fly status', 'fly apps restart'],
  statusPage: 'https://status.flyio.net/',
  docs: 'https://fly.io/docs/reference/error-codes/',
};
