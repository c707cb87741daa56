import type { OwnerHelp } from '../owner-help.ts';

export const shopify: OwnerHelp = {
  id: 'shopify',
  kind: 'edge',
  statuses: {},
  logs: [],
  lines: [],
  settings: [{ name: 'Proxy URL', topic: 'upstream-address' }],
  statusPage: 'https://www.shopifystatus.com/',
  docs: 'https://shopify.dev/docs/apps/online-store/app-proxies',
};
