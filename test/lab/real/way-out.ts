import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { listenAnywhere } from './ports.ts';

/** Marks what came by a way out, so that it is not taken for a request of the browser's own. */
export const wayOutMark = 'lab-way-out';

/**
 * The line by which a forward proxy reaches the sites, as its parent proxy: to it every name is this machine. Cut, it
 * hangs up on every request and refuses every tunnel with 502.
 */
export class WayOut {
  readonly #server: Server;
  #isCut = false;

  private constructor() {
    this.#server = createServer((asked, response) => this.#answer(asked, response));
    this.#server.on('connect', ({ url = '' }, socket) => this.#tunnel(url, socket));
  }

  static async open(): Promise<{ wayOut: WayOut; port: number }> {
    const wayOut = new WayOut();
    return { wayOut, port: await listenAnywhere(wayOut.#server) };
  }

  cut(): void {
    this.#isCut = true;
    this.#server.closeAllConnections();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(asked: IncomingMessage, response: ServerResponse): void {
    const { url = '', method, headers } = asked;
    if (this.#isCut || !URL.canParse(url)) {
      asked.socket.destroy();
      return;
    }
    const { host, port, pathname, search } = new URL(url);
    const passed = request({
      host: '127.0.0.1',
      port: port || 80,
      method,
      path: pathname + search,
      headers: { ...headers, host, [wayOutMark]: '1' },
      agent: false,
    });
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.statusMessage, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => asked.socket.destroy());
    asked.pipe(passed);
  }

  #tunnel(authority: string, socket: Duplex): void {
    socket.on('error', () => socket.destroy());
    const port = Number(/:(\d+)$/.exec(authority)?.[1]);
    if (this.#isCut || !port) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const site = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      site.pipe(socket).pipe(site);
    });
    site.on('error', () => socket.destroy());
    socket.once('close', () => site.destroy());
  }
}
