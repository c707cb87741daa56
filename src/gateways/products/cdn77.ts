import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://www.cdn77.com/ */
export const cdn77: Product = {
  id: 'cdn77',
  name: 'CDN77',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^CDN77-Turbo$/i }],
};
