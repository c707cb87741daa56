import type { OwnerHelp } from '../owner-help.ts';

export const shopify: OwnerHelp = {
  id: 'shopify',
  kind: 'platform',
  statuses: {},
  logs: [],
  lines: [],
  settings: [{ name: 'Proxy URL', topic: 'upstream-address' }],
  docs: 'https://shopify.dev/docs/apps/online-store/app-proxies',
};
