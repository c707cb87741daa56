import type { OwnerHelp } from '../owner-help.ts';

export const aptible: OwnerHelp = {
  id: 'aptible',
  kind: 'platform',
  statuses: {},
  logs: ['Log Drains'],
  lines: [],
  settings: [
    { name: 'Container Port', topic: 'start-up' },
    { name: 'STRICT_HEALTH_CHECKS', topic: 'health-check' },
    { name: '--maintenance-page-url', topic: 'error-pages' },
  ],
  app: ['aptible apps', 'aptible restart --app APP'],
  docs: 'https://www.aptible.com/docs/core-concepts/apps/connecting-to-apps/app-endpoints/https-endpoints/endpoint-logs',
};
