import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://shopify.dev/ */
export const shopify: Product = {
  id: 'shopify',
  name: 'Shopify',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ 'powered-by': /^Shopify$/ }, { 'x-shopid': /^\d/ }],
  quotes: [{ header: 'x-request-id' }],
};
