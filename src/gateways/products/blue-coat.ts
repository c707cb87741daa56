import type { Product } from '../signature.ts';

const says = (words: string) =>
  new RegExp(
    `^<HTML>\\s{0,4}<HEAD>\\s{0,4}<TITLE>[^<]{1,80}</TITLE>[\\s\\S]{0,1000}<big>Network Error \\((?:${words})\\)`,
    'i',
  );

/**
 * Symantec's ProxySG (Edge SWG): its exceptions have fixed names.
 * https://knowledge.broadcom.com/external/article/165796
 */
export const blueCoat: Product = {
  id: 'blue-coat',
  name: 'Symantec Edge SWG (Blue Coat ProxySG)',
  stand: 'visitor',
  makes: [{ page: says('[a-z_]{3,60}') }],
  causes: [
    { page: says('dns_[a-z_]{1,40}'), cause: 'dns_error' },
    { page: says('gateway_timeout|server_timeout'), cause: 'http_response_timeout' },
    { page: says('(?:tcp|gateway)_error'), cause: 'destination_unavailable' },
    { page: says('ssl_server_cert_[a-z_]{1,40}'), cause: 'tls_certificate_error' },
    { page: says('invalid_response'), cause: 'http_protocol_error' },
  ],
};
