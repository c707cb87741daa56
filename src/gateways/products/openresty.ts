import { nginx50x, openrestyPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/** nginx with Lua, and what is built upon it where that leaves the page as it is. https://openresty.org/ */
export const openresty: Product = {
  id: 'openresty',
  name: 'OpenResty',
  stand: 'site',
  makes: [
    // APISIX writes the same page and puts its name upon every answer: told there, or not at all.
    { ...openrestyPage, without: { server: /^APISIX/ } },
    nginx50x('OpenResty'),
  ],
  passes: [{ server: /^openresty(?:[/ ]|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
