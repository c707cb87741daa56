import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://www.azion.com/en/documentation/ */
export const azion: Product = {
  id: 'azion',
  name: 'Azion',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ 'x-azion-request-id': /^/ }],
  quotes: [{ header: 'x-azion-request-id' }],
};
