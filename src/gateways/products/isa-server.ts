import type { Product } from '../signature.ts';

/**
 * Microsoft's ISA Server and its successor Forefront TMG.
 * https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/isaserver.py
 */
export const isaServer: Product = {
  id: 'isa-server',
  name: 'Microsoft ISA Server / Forefront TMG',
  stand: 'either',
  makes: [
    {
      page: /^<(?:!DOCTYPE )?html(?:(?!<title)[\s\S]){0,1500}<title>[^<]{0,60}The page cannot be displayed<\/title>[\s\S]{0,8000}The (?:ISA Server|server) denied the specified Uniform Resource Locator \(URL\)/i,
    },
  ],
  causes: [{ page: /^</, cause: 'http_request_denied' }],
};
