import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://docs.qrator.net/ */
export const qrator: Product = {
  id: 'qrator',
  name: 'Qrator',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^QRATOR$/i }],
};
