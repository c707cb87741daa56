import type { OwnerHelp } from '../owner-help.ts';

export const httpProxyMiddleware: OwnerHelp = {
  id: 'http-proxy-middleware',
  kind: 'library',
  statuses: {
    500: ['http_response_header_section_size'],
    502: ['http_protocol_error'],
    504: ['dns_error', 'connection_refused', 'connection_terminated', 'http_response_timeout'],
  },
  logs: ['console'],
  lines: [
    ['ECONNREFUSED', 'connection_refused'],
    ['ENOTFOUND', 'dns_error'],
    ['ECONNRESET', 'connection_terminated'],
    ['ETIMEDOUT', 'connection_timeout'],
    ['HPE_INVALID_CONSTANT', 'http_protocol_error'],
    ['HPE_HEADER_OVERFLOW', 'http_response_header_section_size'],
  ],
  settings: [
    {
      name: 'target',
      topic: 'upstream-address',
      snippet: "createProxyMiddleware({ target: 'http://127.0.0.1:3000' })",
    },
    {
      name: 'proxyTimeout',
      topic: 'response-timeout',
      snippet: "createProxyMiddleware({ target: 'http://127.0.0.1:3000', proxyTimeout: 120_000 })",
    },
    { name: 'secure', topic: 'tls' },
    {
      name: '--max-http-header-size',
      topic: 'header-size',
      snippet: 'node --max-http-header-size=32768 app.js',
    },
  ],
  docs: 'https://github.com/chimurai/http-proxy-middleware#readme',
};
