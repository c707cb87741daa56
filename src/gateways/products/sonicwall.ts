import type { Product } from '../signature.ts';

/** https://www.sonicwall.com/support/knowledge-base/ */
export const sonicwall: Product = {
  id: 'sonicwall',
  name: 'SonicWall',
  stand: 'visitor',
  makes: [{ headers: { server: /^SonicWALL$/i } }],
  causes: [{ status: [403], cause: 'http_request_denied' }],
};
