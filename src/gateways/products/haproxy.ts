import type { Product } from '../signature.ts';

const sentences = [
  'The server returned an invalid or incomplete response',
  'No server is available to handle this request',
  "The server didn't respond in time",
  'An internal (?:server )?error occurr?ed',
  'Your browser sent an invalid request',
  "Your browser didn't send a complete request in time",
  'Request forbidden by administrative rules',
  'You have sent too many requests in a given amount of time',
].join('|');

/**
 * It sends no Server header: its one-sentence pages are all that it shows of itself.
 * https://github.com/haproxy/haproxy/blob/master/src/http_htx.c (http_err_msgs)
 */
export const haproxy: Product = {
  id: 'haproxy',
  name: 'HAProxy',
  stand: 'site',
  makes: [
    {
      page: new RegExp(
        String.raw`^<html>\s{0,2}<body>\s{0,2}<h1>\d{3} [^<]{1,60}</h1>\s{1,4}(?:${sentences})\.\s{1,4}</body>\s{0,2}</html>`,
      ),
    },
    // Its name for the status where the owner wrote the answer (http-request return).
    { reason: /^Bad Gateway or Proxy Error$/ },
  ],
  causes: [
    { status: [502], page: /^<html>/, cause: 'http_response_incomplete' },
    { status: [503], cause: 'destination_unavailable' },
    { status: [504], cause: 'http_response_timeout' },
    { status: [500], cause: 'proxy_internal_error' },
    { status: [403], cause: 'http_request_denied' },
  ],
};
