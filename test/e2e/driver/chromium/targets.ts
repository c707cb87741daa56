import type { Connection, Protocol } from 'puppeteer-core';
import { PATIENCE, until } from '../wait.ts';

export type TargetInfo = Protocol.Target.TargetInfo;

/** Everything that the browser has open, known by its events. Knowing a target does not attach to it. */
export class Targets {
  readonly #connection: Connection;
  readonly #known = new Map<string, TargetInfo>();

  private constructor(connection: Connection) {
    this.#connection = connection;
    const learn = ({ targetInfo }: { targetInfo: TargetInfo }) =>
      this.#known.set(targetInfo.targetId, targetInfo);
    connection.on('Target.targetCreated', learn);
    connection.on('Target.targetInfoChanged', learn);
    connection.on('Target.targetDestroyed', ({ targetId }) => this.#known.delete(targetId));
  }

  static async watch(connection: Connection): Promise<Targets> {
    const targets = new Targets(connection);
    await connection.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
    return targets;
  }

  all(): readonly TargetInfo[] {
    return [...this.#known.values()];
  }

  has(targetId: string): boolean {
    return this.#known.has(targetId);
  }

  /** @param what completes "Waited in vain for …" */
  appears(what: string, matches: (target: TargetInfo) => boolean, timeout = PATIENCE): Promise<TargetInfo> {
    return until(what, () => this.all().find(matches), timeout);
  }

  /** Closes a target (a page or a worker) and waits until it has gone. */
  async close(targetId: string): Promise<void> {
    await this.#connection.send('Target.closeTarget', { targetId }).catch((error: unknown) => {
      if (this.has(targetId)) throw error;
    });
    await until(`target ${targetId} to close`, () => !this.has(targetId));
  }
}
