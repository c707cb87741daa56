import type { OwnerHelp } from '../owner-help.ts';

export const azion: OwnerHelp = {
  id: 'azion',
  kind: 'edge',
  statuses: {},
  logs: ['Real-Time Events'],
  lines: [],
  settings: [
    { name: 'Address', topic: 'upstream-address' },
    { name: 'Host Header', topic: 'upstream-address' },
    { name: 'Protocol Policy', topic: 'tls' },
  ],
  docs: 'https://www.azion.com/en/documentation/products/build/edge-application/origins/',
};
