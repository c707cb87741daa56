import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { htmlDocument } from '../answers/pages.ts';

/** The program behind nginx: up or down. */
export class Upstream {
  #server: Server | undefined;

  /** Listens on a Unix socket, whose name, unlike a port, nobody can take while it is down. */
  constructor(readonly socketPath: string) {}

  /** Answers 200 from now on, but below `/slow/` not at all. */
  async start(): Promise<void> {
    if (this.#server) return;
    this.#server = createServer((request, response) => {
      if (request.url?.startsWith('/slow/')) return;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(htmlDocument('The upstream is well', ''));
    });
    await once(this.#server.listen(this.socketPath), 'listening');
  }

  /** Refuses from now on; requests under way are cut off. */
  async stop(): Promise<void> {
    if (!this.#server) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    this.#server = undefined;
    await closed;
  }
}
