import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://docs.netlify.com/ */
export const netlify: Product = {
  id: 'netlify',
  name: 'Netlify',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ 'x-nf-request-id': /^/ }, { server: /^Netlify$/ }],
  quotes: [{ header: 'x-nf-request-id' }],
};
