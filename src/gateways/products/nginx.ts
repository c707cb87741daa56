import { nginx50x, nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

const ownName = /^nginx(?:[/ ]|$)/;

/**
 * Its page says "nginx" with or without version, whatever its Server header was changed to. A JSON or text answer
 * with `Server: nginx` may come from the application behind it: unknown.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page
 * https://github.com/nginx/nginx/blob/master/src/http/ngx_http_core_module.c
 */
export const nginx: Product = {
  id: 'nginx',
  name: 'nginx',
  stand: 'site',
  makes: [
    nginxPage(String.raw`nginx(?:/[\d.]{3,12})?(?: \([^<)]{1,60}\))?`),
    { ...nginx50x('nginx'), without: { server: /openresty|tengine|angie|freenginx/i } },
    {
      // The owner's page from disk: its ETag is the file's time and length in hexadecimal, and unlike for a good answer
      // it sends no Last-Modified with an error, whoever else does (ngx_http_set_etag). A descendant's Server header
      // on such a page may be a box's in front of nginx: not for them.
      headers: { server: ownName, etag: /^(?:W\/)?"[\da-f]{8}-[\da-f]{1,8}"$/ },
      without: { 'last-modified': /^/, 'x-powered-by': /^/ },
    },
  ],
  // The header that its manual shows for its cache: nobody behind it was asked.
  stores: [{ headers: { server: ownName, 'x-cache-status': /^(?:HIT|STALE|UPDATING|REVALIDATED)$/ } }],
  passes: [{ server: ownName }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
