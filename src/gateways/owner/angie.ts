import type { OwnerHelp } from '../owner-help.ts';
import { nginx } from './nginx.ts';

export const angie: OwnerHelp = {
  id: 'angie',
  kind: 'server',
  statuses: nginx.statuses,
  logs: ['/var/log/angie/error.log'],
  lines: nginx.lines,
  settings: nginx.settings,
  check: 'angie -t',
  reload: 'systemctl reload angie',
  docs: 'https://en.angie.software/angie/docs/configuration/modules/http/http_proxy/',
};
