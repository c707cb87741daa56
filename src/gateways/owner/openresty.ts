import type { OwnerHelp } from '../owner-help.ts';
import { nginx } from './nginx.ts';

export const openresty: OwnerHelp = {
  id: 'openresty',
  kind: 'server',
  statuses: nginx.statuses,
  logs: ['/usr/local/openresty/nginx/logs/error.log'],
  lines: nginx.lines,
  settings: nginx.settings,
  check: 'openresty -t',
  reload: 'systemctl reload openresty',
  docs: 'https://openresty.org/en/',
};
