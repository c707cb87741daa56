import type { RecordedRequest } from '../server/request-log.ts';
import { startDaemon } from './daemon.ts';
import { Front } from './front.ts';
import type { Product } from './product.ts';
import { WayOut } from './way-out.ts';

/** A running forward proxy; to it every name leads to this machine. */
export interface ForwardProxy {
  readonly id: string;
  /** TCP port of 127.0.0.1. */
  readonly port: number;
  /** The text of a proxy auto-configuration script that sends only these hosts to it. */
  readonly pac: (...hosts: readonly string[]) => string;
  /** Cuts its way out: it reaches no site from now on. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** What the proxy was asked since the last `forget`, oldest first. */
  readonly requests: () => readonly RecordedRequest[];
  readonly forget: () => void;
  /** Ends the proxy, and removes its files. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a real forward proxy on loopback, its way out open.
 *
 * @throws Error if it is not installed or does not start; the message says which
 */
export async function startForwardProxy(product: Product): Promise<ForwardProxy> {
  const { id } = product;
  const { wayOut, port: behind } = await WayOut.open();
  try {
    const daemon = await startDaemon(product, behind);
    const { front, port } = await Front.before(id, daemon.port);
    return {
      id,
      port,
      pac: (...hosts) => pacText(hosts, port),
      cut: () => wayOut.cut(),
      mend: () => wayOut.mend(),
      requests: () => front.requests(),
      forget: () => front.forget(),
      close: async () => {
        await front.close();
        await daemon.stop();
        await wayOut.close();
      },
    };
  } catch (error) {
    await wayOut.close();
    throw error;
  }
}

function pacText(hosts: readonly string[], port: number): string {
  return `function FindProxyForURL(url, host) {
  return ${JSON.stringify(hosts)}.includes(host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT';
}
`;
}
