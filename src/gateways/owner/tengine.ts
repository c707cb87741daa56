import type { OwnerHelp } from '../owner-help.ts';
import { nginx } from './nginx.ts';

export const tengine: OwnerHelp = {
  id: 'tengine',
  kind: 'server',
  statuses: nginx.statuses,
  logs: ['/usr/local/nginx/logs/error.log'],
  lines: nginx.lines,
  settings: [...nginx.settings, { name: 'check', topic: 'health-check' }],
  check: 'nginx -t',
  reload: 'nginx -s reload',
  docs: 'https://tengine.taobao.org/document/http_upstream_check.html',
};
