import { nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/** A descendant of nginx. https://freenginx.org/en/docs/ */
export const freenginx: Product = {
  id: 'freenginx',
  name: 'freenginx',
  stand: 'site',
  makes: [nginxPage(String.raw`freenginx(?:/[\d.]{3,12})?(?: \([^<)]{1,60}\))?`)],
  passes: [{ server: /^freenginx(?:[/ ]|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
