import type { Product } from '../signature.ts';

const failed = (words: string) => ({ 'tor-request-failed': new RegExp(`^(?:${words})$`, 'i') });

/**
 * Tor's own tunnel for browsers (HTTPTunnelPort).
 * https://spec.torproject.org/http-connect.html
 */
export const tor: Product = {
  id: 'tor',
  name: 'Tor',
  stand: 'visitor',
  makes: [
    { headers: { 'tor-request-failed': /^/ } },
    { headers: { via: /^tor\/1\.0 tor-network/ }, empty: true },
  ],
  causes: [
    { headers: failed('end/CONNECTREFUSED'), cause: 'connection_refused' },
    { headers: failed('end/RESOLVEFAILED'), cause: 'dns_error' },
    { headers: failed('end/TIMEOUT'), cause: 'connection_timeout' },
    { headers: failed('end/(?:NOROUTE|HIBERNATING)'), cause: 'destination_ip_unroutable' },
    { headers: failed('end/(?:CONNRESET|DESTROY|DONE)'), cause: 'connection_terminated' },
    { headers: failed('c-tor/PRIVATE_ADDR'), cause: 'destination_ip_prohibited' },
    { headers: failed('end/EXITPOLICY'), cause: 'http_request_denied' },
  ],
};
