import { once } from 'node:events';
import { createServer as createHttpServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { RecordedRequest } from '../server/request-log.ts';
import { listenAnywhere } from './ports.ts';

/** Stands before a program, passes every byte on unchanged, and keeps a record of what was asked. */
export class Front {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #reader: HttpServer;
  #requests: RecordedRequest[] = [];

  private constructor(
    readonly id: string,
    readonly behind: number,
  ) {
    this.#reader = createHttpServer((request, response) => {
      this.#record(request);
      response.end();
    }).on('connect', (request) => this.#record(request));
    this.#server = createServer((client) => this.#relay(client));
  }

  /** Listens on a TCP port of 127.0.0.1 that the system chooses, for the program on the port `behind`. */
  static async before(id: string, behind: number): Promise<{ front: Front; port: number }> {
    const front = new Front(id, behind);
    return { front, port: await listenAnywhere(front.#server) };
  }

  /** What was asked since the last `forget`, oldest first. */
  requests(): readonly RecordedRequest[] {
    return [...this.#requests];
  }

  forget(): void {
    this.#requests = [];
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #relay(client: Socket): void {
    const program = connect(this.behind, '127.0.0.1');
    const copy = readOnly();
    this.#reader.emit('connection', copy);
    client.on('data', (bytes: Buffer) => copy.push(bytes));
    client.pipe(program);
    program.pipe(client);
    for (const socket of [client, program]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        program.destroy();
        copy.destroy();
      });
    }
  }

  #record({ method = '', url = '', headers }: IncomingMessage): void {
    this.#requests.push({
      at: Date.now(),
      id: this.id,
      method,
      ...(method === 'CONNECT' ? tunnelTo(url) : targetOf(url, headers.host)),
      headers,
      byProxy: false,
      bodyLength: Number(headers['content-length'] ?? 0),
    });
  }
}

type Target = Pick<RecordedRequest, 'host' | 'path'>;

/** What a tunnel is asked for by: host and port (RFC 9112, 3.2.3). */
function tunnelTo(authority: string): Target {
  return { host: authority.replace(/:\d+$/, ''), path: authority };
}

/** An address in origin form or absolute form (RFC 9112, 3.2). */
function targetOf(url: string, host = 'unknown.invalid'): Target {
  const base = `http://${host}`;
  if (!URL.canParse(url, base)) return { host, path: url };
  const { hostname, pathname, search } = new URL(url, base);
  return { host: hostname, path: pathname + search };
}

/** A stream that is only read from; what is written to it is dropped. */
function readOnly(): Duplex {
  return new Duplex({ read: () => {}, write: (_chunk, _encoding, done) => done() });
}
