import type { Product } from '../signature.ts';

const says = (codes: string) => ({ 'x-vercel-error': new RegExp(`^(?:${codes})$`) });

/** Its error code stands in a header of its own. https://vercel.com/docs/errors */
export const vercel: Product = {
  id: 'vercel',
  name: 'Vercel',
  stand: 'site',
  edge: true,
  makes: [{ headers: { 'x-vercel-error': /^[A-Z]/ } }],
  passes: [{ 'x-vercel-id': /^/ }, { server: /^Vercel$/ }],
  causes: [
    { headers: says('DNS_HOSTNAME_[A-Z_]{1,40}'), cause: 'dns_error' },
    { headers: says('ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR'), cause: 'destination_unavailable' },
    { headers: says('ROUTER_EXTERNAL_TARGET_HANDSHAKE_ERROR'), cause: 'tls_protocol_error' },
    { headers: says('ROUTER_EXTERNAL_TARGET_ERROR'), cause: 'http_protocol_error' },
    { headers: says('(?:EDGE_)?FUNCTION_INVOCATION_TIMEOUT'), cause: 'http_response_timeout' },
    { headers: says('NO_RESPONSE_FROM_FUNCTION'), cause: 'http_response_incomplete' },
    { headers: says('INFINITE_LOOP_DETECTED'), cause: 'proxy_loop_detected' },
  ],
  quotes: [{ header: 'x-vercel-id' }],
};
