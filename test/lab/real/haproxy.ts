import type { GatewayProduct } from './gateway.ts';

/** `-db`: one process in the foreground. */
export const haproxy: GatewayProduct = {
  id: 'haproxy',
  command: 'haproxy',
  debian: 'haproxy',
  setUp: ({ port, behind }) => ({
    files: {
      'haproxy.cfg': `
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
listen site
  bind 127.0.0.1:${port}
  server app 127.0.0.1:${behind}
`,
    },
    words: ['-db', '-f', 'haproxy.cfg'],
  }),
};
