import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://ddos-guard.net/ */
export const ddosGuard: Product = {
  id: 'ddos-guard',
  name: 'DDoS-Guard',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^ddos-guard$/i }],
};
