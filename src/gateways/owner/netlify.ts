import type { OwnerHelp } from '../owner-help.ts';

export const netlify: OwnerHelp = {
  id: 'netlify',
  kind: 'platform',
  statuses: { 500: ['destination_unavailable'], 502: ['http_response_timeout', 'http_response_incomplete'] },
  logs: ['netlify logs:function'],
  lines: [],
  settings: [{ name: '_redirects', topic: 'upstream-address' }],
  app: ['netlify status', 'netlify open:admin'],
  statusPage: 'https://www.netlifystatus.com/',
  docs: 'https://docs.netlify.com/build/server/troubleshooting/',
};
