import { nginx50x, nginxPage } from '../nginx-page.ts';
import type { Product } from '../signature.ts';

/** A descendant of nginx. https://en.angie.software/angie/docs/configuration/modules/http/ */
export const angie: Product = {
  id: 'angie',
  name: 'Angie',
  stand: 'site',
  makes: [nginxPage(String.raw`Angie(?:/[\d.]{3,12})?(?: \([^<)]{1,60}\))?`), nginx50x('[Aa]ngie')],
  passes: [{ server: /^Angie(?:[/ ]|$)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
