import type { Product } from '../signature.ts';

/** https://github.com/TykTechnologies/tyk/blob/master/gateway/reverse_proxy.go */
export const tyk: Product = {
  id: 'tyk',
  name: 'Tyk',
  stand: 'site',
  makes: [
    {
      page: /^\{\s{0,8}"error":\s?"(?:There was a problem proxying the request|Upstream host lookup failed|Upstream service reached hard timeout\.)"/,
    },
  ],
  passes: [{ 'x-generator': /^tyk\.io$/ }],
  causes: [
    { page: /^\{\s{0,8}"error":\s?"Upstream host lookup failed"/, cause: 'dns_error' },
    { page: /^\{\s{0,8}"error":\s?"Upstream service reached hard timeout/, cause: 'http_response_timeout' },
  ],
};
