import type { GatewayProduct } from './gateway.ts';
import { squidConfig, squidWords } from './squid-config.ts';

/** Squid on the site's side: an innocent look-alike of a proxy of the visitor's. */
export const squidAccelerator: GatewayProduct = {
  id: 'squid-accelerator',
  command: 'squid',
  debian: 'squid',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'squid.conf': squidConfig(
        folder,
        `http_port 127.0.0.1:${port} accel defaultsite=squid-accelerator.test`,
        `cache_peer 127.0.0.1 parent ${behind} 0 no-query originserver`,
      ),
    },
    words: squidWords(folder),
  }),
};
