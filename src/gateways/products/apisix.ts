import { openrestyPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

const server = /^APISIX(?:\/|$)/;

/**
 * OpenResty's page, lately with a line of its own. Its Server header is on every answer, the upstream's status on
 * those for which a server behind it was asked.
 * https://github.com/apache/apisix/blob/master/apisix/init.lua (http_header_filter_phase)
 */
export const apisix: Product = {
  id: 'apisix',
  name: 'Apache APISIX',
  stand: 'site',
  makes: [
    {
      page: /^<html>\s{0,4}<head><title>\d{3} [^<]{1,80}<\/title><\/head>[\s\S]{0,400}<hr><center>openresty<\/center>\s{0,4}<p><em>Powered by <a href="https:\/\/apisix\.apache\.org\/">APISIX<\/a>/,
    },
    // No server behind it was asked, so that nobody else's page can be here.
    { ...openrestyPage, headers: { server }, without: { 'x-apisix-upstream-status': /^/ } },
  ],
  passes: [{ server }, { 'x-apisix-upstream-status': /^\d/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
