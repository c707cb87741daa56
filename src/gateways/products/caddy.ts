import type { Product } from '../signature.ts';

/**
 * Its errors are empty unless the owner wrote a page. What tells them from an answer that it passed on is who set the
 * Date: Go writes a handler's fields in alphabetical order and adds a missing Date behind them, so Server in front of
 * Date means that no Date came from behind, as it would from an origin server (RFC 9110, 6.6.1). Later versions leave
 * Server to the origin and add a Via.
 * https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/reverseproxy/reverseproxy.go
 */
export const caddy: Product = {
  id: 'caddy',
  name: 'Caddy',
  stand: 'site',
  makes: [
    {
      headers: { server: /^Caddy$/ },
      empty: true,
      order: ['server', 'date'],
      without: { via: /Caddy/, 'content-type': /^/, 'x-powered-by': /^/, 'set-cookie': /^/ },
    },
    {
      // PHP and Ruby behind it send no Date either, but these fields, or another spelling of the charset.
      headers: { server: /^Caddy$/, 'content-type': /; charset=utf-8$/ },
      order: ['server', 'date'],
      without: {
        via: /Caddy/,
        'x-powered-by': /^/,
        'set-cookie': /^/,
        'x-runtime': /^/,
        'x-request-id': /^/,
      },
    },
  ],
  passes: [{ via: /^\S{1,10} Caddy$/ }, { server: /^Caddy$/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
};
