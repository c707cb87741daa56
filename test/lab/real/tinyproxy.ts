import type { Product } from './product.ts';

/** `-d`: in the foreground. */
export const tinyproxy: Product = {
  id: 'tinyproxy',
  command: 'tinyproxy',
  debian: 'tinyproxy-bin',
  setUp: ({ port, behind }) => ({
    files: {
      'tinyproxy.conf': `
Listen 127.0.0.1
Port ${port}
Timeout 60
MaxClients 50
LogLevel Critical
Upstream http 127.0.0.1:${behind}
`,
    },
    words: ['-d', '-c', 'tinyproxy.conf'],
  }),
};
