import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://fly.io/docs/networking/request-headers/ */
export const fly: Product = {
  id: 'fly',
  name: 'Fly.io',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ 'fly-request-id': /^/ }, { via: /\bfly\.io$/ }, { server: /^Fly\/\w/ }],
  quotes: [{ header: 'fly-request-id' }],
};
