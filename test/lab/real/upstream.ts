import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { badGateway, htmlDocument, sendHtml } from '../answers/pages.ts';
import { listenAnywhere } from './ports.ts';

/** What a program that is down does with a request: it hangs up, or the box before it answers 502 itself. */
export type Outage = 'hangs-up' | 'answers-502';

/** The program behind a gateway: up or down. It keeps its port all the while, so that nobody else can take it. */
export class Upstream {
  readonly #server: Server;
  #isUp = true;

  private constructor(readonly outage: Outage) {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Starts it well: it answers 200, but below `/slow/` not at all. */
  static async start(outage: Outage = 'hangs-up'): Promise<{ upstream: Upstream; port: number }> {
    const upstream = new Upstream(outage);
    return { upstream, port: await listenAnywhere(upstream.#server) };
  }

  up(): void {
    this.#isUp = true;
  }

  /** Requests under way are cut off. */
  down(): void {
    this.#isUp = false;
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    if (!this.#isUp && this.outage === 'hangs-up') request.socket.destroy();
    else if (!this.#isUp) badGateway({ response });
    else if (!request.url?.startsWith('/slow/')) {
      sendHtml({ response }, 200, htmlDocument('The upstream is well', ''));
    }
  }
}
