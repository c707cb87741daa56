import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://my.f5.com/ */
export const bigIp: Product = {
  id: 'big-ip',
  name: 'F5 BIG-IP',
  stand: 'either',

  makes: [],
  passes: [{ server: /^(?:BigIP|BIG-IP)$/ }, { 'x-cnection': /^/ }],
};
