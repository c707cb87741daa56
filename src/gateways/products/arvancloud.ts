import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://docs.arvancloud.ir/ */
export const arvancloud: Product = {
  id: 'arvancloud',
  name: 'ArvanCloud',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^ArvanCloud$/i }],
};
