import type { RecordedRequest } from '../server/request-log.ts';
import { startDaemon } from './daemon.ts';
import { Front } from './front.ts';
import type { Product } from './product.ts';
import { type Outage, Upstream } from './upstream.ts';

/** A running reverse proxy whose whole site comes from one upstream. */
export interface Gateway {
  readonly id: string;
  /** `http://<id>.test:<port>` */
  readonly origin: string;
  /** The host name that must lead to 127.0.0.1. */
  readonly host: string;
  /** TCP port of 127.0.0.1. */
  readonly port: number;
  /** Takes the upstream down: the gateway answers 502 from now on. */
  readonly stopUpstream: () => void;
  /** Brings the upstream up again. */
  readonly startUpstream: () => void;
  /** What the gateway was asked since the last `forget`, oldest first. */
  readonly requests: () => readonly RecordedRequest[];
  readonly forget: () => void;
  /** Ends the gateway and its upstream, and removes their files. */
  readonly close: () => Promise<void>;
}

export interface GatewayProduct extends Product {
  /** What its upstream does when it is down; it hangs up if left out. */
  readonly outage?: Outage;
}

/**
 * Starts a real gateway on loopback, its upstream up.
 *
 * @throws Error if it is not installed or does not start; the message says which
 */
export async function startGateway(product: GatewayProduct): Promise<Gateway> {
  const { id } = product;
  const { upstream, port: behind } = await Upstream.start(product.outage);
  try {
    const daemon = await startDaemon(product, behind);
    const { front, port } = await Front.before(id, daemon.port);
    const host = `${id}.test`;
    return {
      id,
      origin: `http://${host}:${port}`,
      host,
      port,
      stopUpstream: () => upstream.down(),
      startUpstream: () => upstream.up(),
      requests: () => front.requests(),
      forget: () => front.forget(),
      close: async () => {
        await front.close();
        await daemon.stop();
        await upstream.close();
      },
    };
  } catch (error) {
    await upstream.close();
    throw error;
  }
}
