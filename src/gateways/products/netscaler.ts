import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://docs.netscaler.com/ */
export const netscaler: Product = {
  id: 'netscaler',
  name: 'Citrix NetScaler',
  stand: 'either',

  makes: [],
  passes: [{ via: /^NS-CACHE/ }, { cneonction: /^/ }, { nncoection: /^/ }],
};
