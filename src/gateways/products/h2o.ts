import type { Product } from '../signature.ts';

const sentence = (words: string) => new RegExp(`^(?:${words})$`);

const sentences = sentence(
  'connection failed|(?:connect|first byte|I/O) timeout|I/O error[^\\n]{0,40}|failed to parse the response|proxy\\.[^\\n]{1,80}|[^\\n]{0,40}(?:refused|unreachable|lookup failure|handshake failed)[^\\n]{0,40}',
);

/**
 * One line of plain text, which only together with its Server header or its reason phrase is its own.
 * https://github.com/h2o/h2o/blob/master/lib/core/proxy.c (on_error)
 */
export const h2o: Product = {
  id: 'h2o',
  name: 'H2O',
  stand: 'site',
  makes: [
    {
      headers: { server: /^h2o(?:\/|$)/, 'content-type': /^text\/plain/ },
      // Where there is a reason phrase it is its own.
      reason: /^(?:Gateway Error)?$/,
      page: sentences,
    },
    { headers: { server: /^h2o(?:\/|$)/ }, reason: /^Gateway Error$/ },
    { page: sentences, reason: /^Gateway Error$/ },
  ],
  passes: [{ server: /^h2o(?:\/|$)/ }],
  causes: [
    { page: sentence('connection refused'), cause: 'connection_refused' },
    { page: sentence('connection failed'), cause: 'destination_unavailable' },
    { page: sentence('connect timeout|connection timeout'), cause: 'connection_timeout' },
    { page: sentence('(?:first byte|I/O) timeout'), cause: 'http_response_timeout' },
    { page: sentence('I/O error[^\\n]{0,40}'), cause: 'connection_terminated' },
    { page: sentence('failed to parse the response'), cause: 'http_protocol_error' },
    { page: sentence('[^\\n]{0,40}lookup failure[^\\n]{0,40}'), cause: 'dns_error' },
  ],
};
