import type { GatewayProduct } from './gateway.ts';

export const caddy: GatewayProduct = {
  id: 'caddy',
  command: 'caddy',
  debian: 'caddy',
  setUp: ({ port, behind }) => ({
    files: {
      Caddyfile: `
{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  reverse_proxy 127.0.0.1:${behind}
}
`,
    },
    words: ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
  }),
};
