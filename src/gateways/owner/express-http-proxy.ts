import type { OwnerHelp } from '../owner-help.ts';

export const expressHttpProxy: OwnerHelp = {
  id: 'express-http-proxy',
  kind: 'library',
  statuses: {
    500: ['dns_error', 'connection_refused', 'http_response_header_section_size', 'http_protocol_error'],
    504: ['connection_terminated', 'http_response_timeout'],
  },
  logs: ['console'],
  lines: [
    ['ECONNREFUSED', 'connection_refused'],
    ['ENOTFOUND', 'dns_error'],
    ['ECONNRESET', 'connection_terminated'],
  ],
  settings: [
    { name: 'proxy', topic: 'upstream-address' },
    { name: 'timeout', topic: 'response-timeout' },
    { name: 'proxyErrorHandler', topic: 'error-pages' },
  ],
  docs: 'https://github.com/villadora/express-http-proxy#readme',
};
