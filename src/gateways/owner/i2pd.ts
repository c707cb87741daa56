import type { OwnerHelp } from '../owner-help.ts';

export const i2pd: OwnerHelp = {
  id: 'i2pd',
  kind: 'forward',
  statuses: { 500: ['dns_error'] },
  logs: ['/var/log/i2pd/i2pd.log'],
  lines: [
    ['HTTPProxy: Outproxy failure for', 'destination_unavailable'],
    ['HTTPProxy: Addresshelper request rejected', 'http_request_denied'],
  ],
  settings: [
    { name: 'httpproxy.outproxy', topic: 'upstream-address' },
    { name: 'httpproxy.addresshelper', topic: 'name-resolution' },
  ],
  docs: 'https://github.com/PurpleI2P/i2pd/blob/openssl/contrib/i2pd.conf',
};
