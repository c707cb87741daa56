import type { GatewayProduct } from './gateway.ts';

/**
 * Its own failures are 503. The 502 comes from behind, and its owner has told it to keep errors for ten minutes, for
 * every visitor alike.
 */
export const varnish: GatewayProduct = {
  id: 'varnish',
  command: 'varnishd',
  debian: 'varnish',
  outage: 'answers-502',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'site.vcl': `
vcl 4.1;
backend app { .host = "127.0.0.1"; .port = "${behind}"; }
sub vcl_recv { unset req.http.Cookie; }
sub vcl_backend_response {
  if (beresp.status == 502) {
    set beresp.ttl = 10m;
    return (deliver);
  }
}
`,
    },
    words: [
      ['-F', '-n', `${folder}/work`, '-f', `${folder}/site.vcl`],
      ['-a', `127.0.0.1:${port}`, '-T', 'none', '-s', 'malloc,16m'],
    ].flat(),
  }),
};
