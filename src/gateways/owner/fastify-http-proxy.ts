import type { OwnerHelp } from '../owner-help.ts';

export const fastifyHttpProxy: OwnerHelp = {
  id: 'fastify-http-proxy',
  kind: 'library',
  statuses: {
    500: [
      'connection_refused',
      'connection_terminated',
      'http_response_header_section_size',
      'http_protocol_error',
    ],
    503: ['dns_error'],
    504: ['http_response_timeout'],
  },
  logs: ['console'],
  lines: [
    ['FST_REPLY_FROM_GATEWAY_TIMEOUT', 'http_response_timeout'],
    ['FST_REPLY_FROM_SERVICE_UNAVAILABLE', 'destination_unavailable'],
    ['FST_REPLY_FROM_INTERNAL_SERVER_ERROR', 'proxy_internal_error'],
    ['UND_ERR_SOCKET', 'connection_terminated'],
    ['UND_ERR_HEADERS_OVERFLOW', 'http_response_header_section_size'],
  ],
  settings: [
    { name: 'upstream', topic: 'upstream-address' },
    { name: 'undici.headersTimeout', topic: 'response-timeout' },
    { name: 'http.requestOptions.timeout', topic: 'response-timeout' },
    { name: 'retryMethods', topic: 'retries' },
  ],
  docs: 'https://github.com/fastify/fastify-reply-from#readme',
};
