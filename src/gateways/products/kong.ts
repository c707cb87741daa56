import type { Product } from '../signature.ts';

const sentences =
  'An invalid response was received from the upstream server|The upstream server is timing out|The upstream server is currently unavailable|An unexpected error occurred';

/**
 * The same sentence as JSON, HTML, XML or plain text by what the client accepts; what it passes on has it in Via, not
 * in Server. https://github.com/Kong/kong/blob/master/kong/error_handlers.lua
 */
export const kong: Product = {
  id: 'kong',
  name: 'Kong',
  stand: 'site',
  refines: ['openresty', 'nginx'],
  makes: [
    { headers: { server: /^kong\/\d/ } },
    {
      headers: { 'x-kong-response-latency': /^\d/ },
      page: new RegExp(`^[\\s\\S]{0,400}(?:${sentences})`),
    },
    {
      page: /^\{\s{0,8}"message":\s?"(?:An invalid response was received from the upstream server|The upstream server is timing out)",\s{0,8}"request_id":\s?"[\da-f]{32}"\s{0,4}\}/,
    },
  ],
  passes: [{ via: /\bkong\/\d/ }, { 'x-kong-proxy-latency': /^\d/ }],
  causes: [
    { status: [504], cause: 'http_response_timeout' },
    { status: [503], page: /The upstream server is currently unavailable/, cause: 'destination_unavailable' },
  ],
  quotes: [{ header: 'x-kong-request-id' }],
};
