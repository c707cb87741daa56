import type { Product } from '../signature.ts';

/**
 * Only a time-out shows it: any other failure it leaves to the application.
 * https://github.com/villadora/express-http-proxy/blob/master/app/steps/handleProxyErrors.js
 */
export const expressHttpProxy: Product = {
  id: 'express-http-proxy',
  name: 'express-http-proxy',
  stand: 'site',
  makes: [{ headers: { 'x-timeout-reason': /^express-http-proxy / } }],
};
