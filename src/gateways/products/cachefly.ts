import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://github.com/HTTPArchive/wappalyzer/blob/main/src/technologies/c.json */
export const cachefly: Product = {
  id: 'cachefly',
  name: 'CacheFly',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^CFS \d/ }, { 'x-cf1': /^/ }],
};
