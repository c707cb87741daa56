import type { Product } from '../signature.ts';

const server = /^Caddy$/;

/**
 * Its errors are empty unless the owner wrote a page, so the order of the fields has to tell them from an answer that
 * it passed on. Go sorts the fields that a handler set and adds behind them a Date and a Content-Length that are still
 * missing: both behind Server means that neither came from behind Caddy. What came over FastCGI (PHP) shows itself by
 * a Status field; a compressed answer loses its length and shows nothing.
 * Later versions leave Server to the origin and add a Via.
 * https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/reverseproxy/reverseproxy.go
 * https://github.com/golang/go/blob/master/src/net/http/server.go (cw.writeHeader)
 */
export const caddy: Product = {
  id: 'caddy',
  name: 'Caddy',
  stand: 'site',
  makes: [
    {
      headers: { server },
      order: ['server', 'date', 'content-length'],
      without: { via: /Caddy/, status: /^/, 'content-encoding': /^/ },
    },
    {
      // The owner's page from disk has its length from the file; its ETag is time and length to the base of 36.
      headers: { server, etag: /^"[\da-z]{6,24}"$/, 'last-modified': /GMT$/, 'accept-ranges': /^bytes$/ },
      order: ['server', 'date'],
      without: { via: /Caddy/, status: /^/, 'x-powered-by': /^/ },
    },
  ],
  passes: [{ via: /^\S{1,10} Caddy$/ }, { server }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
