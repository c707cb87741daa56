import type { Product } from '../signature.ts';

/**
 * The development servers of many tool chains use it. It does not say what failed.
 * https://github.com/chimurai/http-proxy-middleware/blob/master/src/plugins/default/error-response-plugin.ts
 */
export const httpProxyMiddleware: Product = {
  id: 'http-proxy-middleware',
  name: 'http-proxy-middleware',
  stand: 'site',
  makes: [{ page: /^Error occurr?ed while trying to proxy(?: to)?: \S{1,2048}\s{0,2}$/ }],
};
