import type { OwnerHelp } from '../owner-help.ts';
import { nginx } from './nginx.ts';

export const freenginx: OwnerHelp = {
  id: 'freenginx',
  kind: 'server',
  statuses: nginx.statuses,
  logs: ['/var/log/freenginx/error.log'],
  lines: nginx.lines,
  settings: nginx.settings,
  check: 'freenginx -t',
  reload: 'freenginx -s reload',
  docs: 'https://freenginx.org/en/docs/http/ngx_http_proxy_module.html',
};
