import type { Product } from '../signature.ts';

/**
 * OpenResty's page with a line of its own. With its Server header alone it may have passed on what came from behind.
 * https://github.com/apache/apisix
 */
export const apisix: Product = {
  id: 'apisix',
  name: 'Apache APISIX',
  stand: 'site',
  makes: [
    {
      page: /^<html>\s{0,4}<head><title>\d{3} [^<]{1,80}<\/title><\/head>[\s\S]{0,400}<hr><center>openresty<\/center>\s{0,4}<p><em>Powered by <a href="https:\/\/apisix\.apache\.org\/">APISIX<\/a>/,
    },
  ],
  passes: [{ server: /^APISIX(?:\/|$)/ }, { 'x-apisix-upstream-status': /^\d/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
