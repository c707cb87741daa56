import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://docs.sucuri.net/website-firewall/ */
export const sucuri: Product = {
  id: 'sucuri',
  name: 'Sucuri',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ server: /^Sucuri\/Cloudproxy$/i }, { 'x-sucuri-id': /^\d/ }],
  quotes: [{ header: 'x-sucuri-id' }],
};
