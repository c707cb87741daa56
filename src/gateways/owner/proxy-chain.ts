import type { OwnerHelp } from '../owner-help.ts';

export const proxyChain: OwnerHelp = {
  id: 'proxy-chain',
  kind: 'library',
  statuses: {
    504: ['connection_timeout'],
    592: ['http_protocol_error'],
    593: ['dns_error'],
    594: ['connection_refused'],
    595: ['connection_terminated'],
    596: ['connection_terminated'],
    599: ['http_protocol_error'],
  },
  logs: ['verbose'],
  lines: [['Failed to connect to upstream proxy:', 'destination_unavailable']],
  settings: [{ name: 'upstreamProxyUrl', topic: 'upstream-address' }],
  docs: 'https://github.com/apify/proxy-chain#readme',
};
