import type { CauseShape, Product } from '../signature.ts';

/** Python's messages, in its page or as the plain answer to CONNECT. */
const lead = String.raw`^(?:<html>[\s\S]{0,200}<p>|Cannot connect to \S{1,260}: )[^<]{0,200}`;
const says = (words: string) => new RegExp(`${lead}(?:${words})`);
const causes: CauseShape[] = [
  { page: says('Connect call failed|Connection refused|Errno 111'), cause: 'connection_refused' },
  { page: says('Name or service not known|getaddrinfo failed|nodename nor servname'), cause: 'dns_error' },
  {
    page: says('server closed connection|Connection reset by peer|closed connection'),
    cause: 'connection_terminated',
  },
  { page: says('[Cc]ertificate verify failed'), cause: 'tls_certificate_error' },
  { page: says('does not speak TLS|TLS Error|SSL'), cause: 'tls_protocol_error' },
  { page: says('timed? ?out'), cause: 'connection_timeout' },
  {
    page: says('unexpected server response|Invalid (?:server )?(?:response|header)|HTTP response'),
    cause: 'http_protocol_error',
  },
];

/**
 * A debugging proxy. The Server header is on what it wrote itself; its refusal of a CONNECT is bare text.
 * https://github.com/mitmproxy/mitmproxy/blob/main/mitmproxy/proxy/layers/http/_http1.py
 */
export const mitmproxy: Product = {
  id: 'mitmproxy',
  name: 'mitmproxy',
  stand: 'visitor',
  makes: [
    { headers: { server: /^mitmproxy [\d.]{1,12}/ } },
    {
      page: /^Cannot connect to \S{1,260}: /,
      only: ['content-length', 'connection'],
    },
  ],
  causes,
};
