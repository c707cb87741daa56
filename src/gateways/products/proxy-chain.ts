import type { Product } from '../signature.ts';

/**
 * Its statuses 590 to 599 are its own, each with its name as the body.
 * https://github.com/apify/proxy-chain/blob/master/src/statuses.ts
 */
export const proxyChain: Product = {
  id: 'proxy-chain',
  name: 'proxy-chain',
  stand: 'visitor',
  makes: [
    { status: [594], page: /^Connection Refused$/ },
    { status: [595], page: /^Connection Reset$/ },
    { status: [596], page: /^Broken Pipe$/ },
    { status: [597], page: /^Auth Failed$/ },
    { status: [599], page: /^Upstream Error$/ },
    { status: [593], page: /^Not Found$/ },
    { status: [592], page: /^Status Code Out Of Range$/ },
    { status: [590], page: /^Non Successful$/ },
  ],
  causes: [
    { status: [594], cause: 'connection_refused' },
    { status: [595, 596], cause: 'connection_terminated' },
    { status: [593], cause: 'dns_error' },
  ],
};
