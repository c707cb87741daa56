import type { OwnerHelp } from '../owner-help.ts';

export const vercel: OwnerHelp = {
  id: 'vercel',
  kind: 'platform',
  statuses: {
    502: ['dns_error', 'destination_unavailable', 'tls_protocol_error', 'http_response_incomplete'],
    504: ['http_response_timeout'],
    508: ['proxy_loop_detected'],
  },
  logs: ['vercel logs'],
  lines: [
    ['NO_RESPONSE_FROM_FUNCTION', 'http_response_incomplete'],
    ['FUNCTION_INVOCATION_TIMEOUT', 'http_response_timeout'],
    ['ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR', 'destination_unavailable'],
    ['ROUTER_EXTERNAL_TARGET_HANDSHAKE_ERROR', 'tls_protocol_error'],
    ['DNS_HOSTNAME_RESOLVE_FAILED', 'dns_error'],
  ],
  settings: [
    { name: 'rewrites', topic: 'upstream-address' },
    { name: 'maxDuration', topic: 'response-timeout' },
  ],
  app: ['vercel ls', 'vercel rollback'],
  statusPage: 'https://www.vercel-status.com/',
  docs: 'https://vercel.com/docs/errors',
};
