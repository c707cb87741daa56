import type { Product } from '../signature.ts';

/** Its pages are made by the Squid inside. https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/sophos.py */
export const sophos: Product = {
  id: 'sophos',
  name: 'Sophos',
  stand: 'visitor',
  makes: [
    {
      page: /^<(?:!DOCTYPE )?html(?:(?!<title)[\s\S]){0,2000}<title>Access to the requested URL was blocked<\/title>[\s\S]{0,16000}Powered by UTM Web Protection/i,
    },
  ],
  causes: [{ page: /^</, cause: 'http_request_denied' }],
  refines: ['squid'],
};
