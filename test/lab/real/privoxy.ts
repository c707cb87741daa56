import type { Product } from './product.ts';

/** Its error pages are templates, which Debian keeps beside its configuration. */
export const privoxy: Product = {
  id: 'privoxy',
  command: 'privoxy',
  debian: 'privoxy',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'privoxy.conf': `
listen-address 127.0.0.1:${port}
confdir ${folder}
logdir ${folder}
templdir /etc/privoxy/templates
forward / 127.0.0.1:${behind}
`,
    },
    words: ['--no-daemon', 'privoxy.conf'],
  }),
};
