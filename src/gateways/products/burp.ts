import type { Product } from '../signature.ts';

/** A debugging proxy; its error page, known by its orange bar, comes with status 200. https://portswigger.net/burp/documentation */
export const burp: Product = {
  id: 'burp',
  name: 'Burp Suite',
  stand: 'visitor',
  makes: [
    {
      page: /^<html>\s{0,4}<head>\s{0,4}<title>Burp Suite [\w ]{3,40}<\/title>[\s\S]{0,4000}background: #e06228; padding: 10px 15px/i,
    },
  ],
  causes: [{ page: /Unknown(?:&#32;| )host/, cause: 'dns_error' }],
};
