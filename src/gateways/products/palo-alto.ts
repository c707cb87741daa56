import type { Product } from '../signature.ts';

/**
 * Block pages of PAN-OS and Prisma Access; an error page of a gateway is not documented.
 * https://docs.paloaltonetworks.com/ngfw/administration/firewall-administration/launch-the-web-interface/configure-response-pages
 * The wording: https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/paloalto.py and sqlmap's list.
 */
export const paloAlto: Product = {
  id: 'palo-alto',
  name: 'Palo Alto Networks firewall',
  stand: 'visitor',
  makes: [
    {
      page: /^<(?:!DOCTYPE )?html(?:(?!<title)[\s\S]){0,2000}<title>[^<]{0,60}Blocked<\/title>(?:(?!<h1)[\s\S]){0,8000}<h1[^>]{0,60}>[^<]{0,60}Blocked<\/h1>\s{0,20}<p>(?:Access to|Download of|Transfer of) [^<]{1,120} blocked in accordance with company policy\./i,
    },
    {
      page: /^<(?:!DOCTYPE )?html(?:(?!<title)[\s\S]){0,2000}<title>[^<]{0,60}Blocked<\/title>[\s\S]{0,8000}Palo Alto Next Generation Security Platform/i,
    },
  ],
  causes: [{ page: /^</, cause: 'http_request_denied' }],
};
