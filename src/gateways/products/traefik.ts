import type { Product } from '../signature.ts';

/**
 * "Bad Gateway" alone, without a line end, is what many programs written in Go answer: only the sentences that are its
 * own name it.
 * https://github.com/traefik/traefik/blob/master/pkg/proxy/httputil/proxy.go
 * https://github.com/traefik/traefik/blob/master/pkg/server/service/loadbalancer/wrr/wrr.go
 */
export const traefik: Product = {
  id: 'traefik',
  name: 'Traefik',
  stand: 'site',
  makes: [
    { status: [503], page: /^no available server\s{0,2}$/ },
    { status: [499], page: /^Client Closed Request$/ },
  ],
  causes: [{ status: [503], cause: 'destination_unavailable' }],
};
