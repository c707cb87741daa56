import type { Product } from '../signature.ts';

/** Names itself in Server on what it wrote. https://help.zscaler.com/zia */
export const zscaler: Product = {
  id: 'zscaler',
  name: 'Zscaler',
  stand: 'visitor',
  makes: [
    { headers: { server: /^Zscaler(?:\/|$)/ } },
    { page: /^<[\s\S]{0,3000}src="https?:\/\/(?:login|gateway)\.zs[\w-]{1,20}\.net\/img_logo_new1\.png/i },
  ],
  causes: [{ status: [403], cause: 'http_request_denied' }],
};
