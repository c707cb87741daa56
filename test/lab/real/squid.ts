import type { Product } from './product.ts';
import { squidConfig, squidWords } from './squid-config.ts';

export const squid: Product = {
  id: 'squid',
  command: 'squid',
  debian: 'squid',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'squid.conf': squidConfig(
        folder,
        `http_port 127.0.0.1:${port}`,
        `cache_peer 127.0.0.1 parent ${behind} 0 no-query default`,
        'never_direct allow all',
      ),
    },
    words: squidWords(folder),
  }),
};
