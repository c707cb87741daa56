import type { Product } from '../signature.ts';

/** Only passing on is recognised: no page of its own is documented. https://edgeone.ai/document */
export const edgeone: Product = {
  id: 'edgeone',
  name: 'Tencent EdgeOne',
  stand: 'site',
  edge: true,
  makes: [],
  passes: [{ 'eo-log-uuid': /^/ }, { 'eo-cache-status': /^/ }],
  quotes: [{ header: 'eo-log-uuid' }],
};
