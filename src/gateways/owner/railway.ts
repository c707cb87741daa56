import type { OwnerHelp } from '../owner-help.ts';

export const railway: OwnerHelp = {
  id: 'railway',
  kind: 'platform',
  statuses: {
    502: ['destination_unavailable'],
  },
  logs: ['railway logs'],
  lines: [['Application failed to respond', 'destination_unavailable']],
  settings: [
    { name: 'PORT', topic: 'start-up' },
    { name: 'healthcheckPath', topic: 'health-check' },
  ],
  app: ['railway status', 'railway redeploy'],
  statusPage: 'https://status.railway.com/',
  docs: 'https://docs.railway.com/reference/errors/application-failed-to-respond',
};
