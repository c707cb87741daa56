import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://www.keycdn.com/support */
export const keycdn: Product = {
  id: 'keycdn',
  name: 'KeyCDN',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^keycdn/i }],
};
