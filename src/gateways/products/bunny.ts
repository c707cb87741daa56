import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://docs.bunny.net/ */
export const bunny: Product = {
  id: 'bunny',
  name: 'bunny.net',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^BunnyCDN-/ }, { 'cdn-requestid': /^/, 'cdn-pullzone': /^/ }],
  quotes: [{ header: 'cdn-requestid' }],
};
