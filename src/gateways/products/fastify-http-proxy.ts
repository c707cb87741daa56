import { nodeCauses } from '../node-error.ts';
import type { Product } from '../signature.ts';

const lead = String.raw`\{"statusCode":\d{3},"code":"[A-Z_]{1,60}","error":"[^"]{1,60}","message":"`;

/** The error codes are @fastify/reply-from's own. https://github.com/fastify/fastify-reply-from#readme */
export const fastifyHttpProxy: Product = {
  id: 'fastify-http-proxy',
  name: '@fastify/http-proxy',
  stand: 'site',
  makes: [
    { page: /^\{"statusCode":\d{3},"code":"FST_REPLY_FROM_[A-Z_]{1,60}"/ },
    {
      page: /^\{"statusCode":500,"code":"(?:ECONNRESET","error":"Internal Server Error","message":"Connection Reset|UND_ERR_SOCKET","error":"Internal Server Error","message":"Undici Socket Error|UND_ERR_CONNECT_TIMEOUT","error":"Internal Server Error","message":"Connect Timeout Error)"/,
    },
  ],
  causes: [
    { page: /^\{"statusCode":500,"code":"(?:ECONNRESET|UND_ERR_SOCKET)"/, cause: 'connection_terminated' },
    ...nodeCauses(lead),
    { page: /^\{"statusCode":504,"code":"FST_REPLY_FROM_GATEWAY_TIMEOUT"/, cause: 'http_response_timeout' },
  ],
};
