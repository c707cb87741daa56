import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const SEPARATOR = ':'.charCodeAt(0);

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A client of Firefox's remote protocol Marionette: messages of JSON over TCP, each with its length in bytes
 * before it. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('error', () => {});
    socket.on('close', () => this.#failAll());
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.setNoDelay();
    return new Marionette(socket);
  }

  /**
   * Sends a command and resolves with its result.
   *
   * @throws Error with Firefox's message, or if the connection closes
   */
  send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    if (this.#socket.destroyed) return Promise.reject(new Error('The connection to Firefox has closed.'));
    const id = ++this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const separator = this.#received.indexOf(SEPARATOR);
      if (separator < 0) return;
      const end = separator + 1 + Number(this.#received.subarray(0, separator));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(separator + 1, end).toString());
      this.#received = this.#received.subarray(end);
      this.#answer(message);
    }
  }

  /** Takes an answer, `[1, id, error, result]`. Firefox's greeting is an object and needs none. */
  #answer(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #failAll(): void {
    for (const { reject } of this.#waiting.values())
      reject(new Error('The connection to Firefox has closed.'));
    this.#waiting.clear();
  }
}
