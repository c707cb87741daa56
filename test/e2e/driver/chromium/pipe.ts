import type { ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Milliseconds that one command of the DevTools protocol may take. */
export const COMMAND_TIMEOUT = 30_000;

const END_OF_MESSAGE = '\0';

/** The DevTools protocol over the pipes on file descriptors 3 (to the browser) and 4 (from it). */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #toBrowser: Writable;
  #unfinished = '';

  /** @throws Error if the process was started without the pipes */
  constructor(child: ChildProcess) {
    const [, , , toBrowser, fromBrowser] = child.stdio;
    if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
      throw new Error('The browser was started without pipes.');
    }
    this.#toBrowser = toBrowser;
    toBrowser.on('error', () => this.onclose?.());
    fromBrowser.setEncoding('utf8').on('data', (text: string) => this.#receive(text));
    fromBrowser.on('error', () => this.onclose?.()).on('close', () => this.onclose?.());
  }

  send(message: string): void {
    this.#toBrowser.write(message + END_OF_MESSAGE);
  }

  close(): void {
    this.#toBrowser.end();
  }

  #receive(text: string): void {
    const messages = (this.#unfinished + text).split(END_OF_MESSAGE);
    this.#unfinished = messages.pop() ?? '';
    for (const message of messages) this.onmessage?.(message);
  }
}
