import { nginx50x, nginxFile, nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/** nginx with Lua, and what is built upon it where that leaves the page as it is. https://openresty.org/ */
export const openresty: Product = {
  id: 'openresty',
  name: 'OpenResty',
  stand: 'site',
  makes: [
    nginxPage(String.raw`openresty(?:/[\d.]{3,16})?`),
    nginx50x('OpenResty'),
    nginxFile(/^openresty(?:[/ ]|$)/),
  ],
  passes: [{ server: /^openresty(?:[/ ]|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
