import type { GatewayProduct } from './gateway.ts';
import { squidConfig, squidWords } from './squid-config.ts';

/** Squid on the site's side: an innocent look-alike of a proxy of the visitor's. */
export const squidReverse: GatewayProduct = {
  id: 'squid-reverse',
  command: 'squid',
  debian: 'squid',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'squid.conf': squidConfig(
        folder,
        `http_port 127.0.0.1:${port} accel defaultsite=squid-reverse.test`,
        `cache_peer 127.0.0.1 parent ${behind} 0 no-query originserver`,
      ),
    },
    words: squidWords(folder),
  }),
};
