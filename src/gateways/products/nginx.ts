import { nginx50x, nginxFile, nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

const ownName = /^nginx(?:[/ ]|$)/;

/**
 * Its page says "nginx" with or without version, whatever its Server header was changed to. A JSON or text answer
 * with `Server: nginx` may come from the application behind it: unknown.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page
 */
export const nginx: Product = {
  id: 'nginx',
  name: 'nginx',
  stand: 'site',
  makes: [
    nginxPage(String.raw`nginx(?:/[\d.]{3,12})?(?: \([^<)]{1,60}\))?`),
    { ...nginx50x('nginx'), without: { server: /openresty|tengine|angie|freenginx/i } },
    nginxFile(ownName),
  ],
  // The header that its manual shows for its cache: nobody behind it was asked.
  stores: [{ headers: { server: ownName, 'x-cache-status': /^(?:HIT|STALE|UPDATING|REVALIDATED)$/ } }],
  passes: [{ server: ownName }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
