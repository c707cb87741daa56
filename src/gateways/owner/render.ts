import type { OwnerHelp } from '../owner-help.ts';

export const render: OwnerHelp = {
  id: 'render',
  kind: 'platform',
  statuses: {
    503: ['destination_unavailable'],
  },
  logs: ['render logs'],
  lines: [],
  settings: [
    { name: 'PORT', topic: 'start-up' },
    { name: 'healthCheckPath', topic: 'health-check' },
  ],
  app: ['render services', 'render deploys create SERVICE_ID'],
  statusPage: 'https://status.render.com/',
  docs: 'https://render.com/docs/troubleshooting-deploys',
};
