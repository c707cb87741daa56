import { nodeCauses } from '../node-error.ts';
import type { Product } from '../signature.ts';

/** A library that debugging proxies are built with. https://github.com/joeferner/node-http-mitm-proxy/blob/master/lib/proxy.ts */
export const httpMitmProxy: Product = {
  id: 'http-mitm-proxy',
  name: 'http-mitm-proxy',
  stand: 'visitor',
  makes: [
    { page: /^(?:PROXY_TO_SERVER|SERVER_TO_PROXY|CLIENT_TO_PROXY|ON_[A-Z]{1,20})_[A-Z_]{1,40}: Error: / },
  ],
  causes: nodeCauses('[A-Z_]{1,60}: Error: '),
};
