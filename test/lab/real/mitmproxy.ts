import type { Product } from './product.ts';

export const mitmproxy: Product = {
  id: 'mitmproxy',
  command: 'mitmdump',
  debian: 'mitmproxy',
  setUp: ({ folder, port, behind }) => ({
    words: [
      ['--quiet', '--mode', `upstream:http://127.0.0.1:${behind}`, '--set', `confdir=${folder}`],
      ['--listen-host', '127.0.0.1', '--listen-port', String(port)],
    ].flat(),
  }),
};
