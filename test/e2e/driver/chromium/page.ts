import type { CDPSession, Connection } from 'puppeteer-core';
import { until } from '../wait.ts';
import { COMMAND_TIMEOUT } from './pipe.ts';
import type { TargetInfo, Targets } from './targets.ts';

/** Milliseconds. A page that is just being replaced may never answer. */
const ONE_LOOK = 1_000;

/** A page of the extension or of the browser itself that the driver is attached to. */
export class AttachedPage {
  readonly session: CDPSession;
  readonly targetId: string;
  readonly #targets: Targets;

  constructor(session: CDPSession, targetId: string, targets: Targets) {
    this.session = session;
    this.targetId = targetId;
    this.#targets = targets;
  }

  static async attach(connection: Connection, targets: Targets, target: TargetInfo): Promise<AttachedPage> {
    return new AttachedPage(await connection.createSession(target), target.targetId, targets);
  }

  /**
   * Opens a page that no tab and no window shows.
   *
   * @param ready an expression that is true once the page can be used
   */
  static async openHidden(
    connection: Connection,
    targets: Targets,
    url: string,
    ready: string,
  ): Promise<AttachedPage> {
    const { targetId } = await connection.send('Target.createTarget', { url, hidden: true });
    const target = await targets.appears(url, (known) => known.targetId === targetId && known.url === url);
    const page = await AttachedPage.attach(connection, targets, target);
    await page.waitUntil(`${url} to load`, ready);
    return page;
  }

  /**
   * Evaluates an expression that comes to a promise of a text, as if the person had just clicked.
   *
   * @throws Error with the page's own stack, or if the page has closed
   */
  async evaluate(expression: string, timeout = COMMAND_TIMEOUT): Promise<string> {
    const call = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', call, { timeout });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return String(result.value);
  }

  async waitUntil(what: string, condition: string): Promise<void> {
    const expression = `Boolean(${condition})`;
    await until(what, async () => (await this.evaluate(expression, ONE_LOOK)) === 'true');
  }

  isOpen(): boolean {
    return this.#targets.has(this.targetId);
  }

  close(): Promise<void> {
    return this.#targets.close(this.targetId);
  }
}
