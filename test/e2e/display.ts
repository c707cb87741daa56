import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOnPath } from '../../scripts/install-tools.ts';
import { until, within } from './driver/wait.ts';

/** A display that nobody sees, with a keyboard whose presses reach a browser by the way that a person's do. */
export interface Display {
  /** What X11 calls it, for instance `:7`. */
  readonly name: string;
  /** Presses keys together, the last one last, and lets go of them. */
  press(...keys: readonly HardwareKey[]): Promise<void>;
  close(): void;
}

/** X11's keycodes of a PC keyboard under Linux: 8 more than the kernel's. */
const keycodes = { Alt: 64, Shift: 50, G: 42, Y: 29 } as const;
type HardwareKey = keyof typeof keycodes;

/** Starts one where Xvfb is installed; undefined where not. It ends with this process. */
export async function startDisplay(): Promise<Display | undefined> {
  if (!isOnPath('Xvfb')) return undefined;
  const screen = ['-screen', '0', '1366x900x24'];
  const server = spawn('Xvfb', ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-terminate', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [told] = await within('the display to start', once(server.stdio[3] ?? server, 'data'));
  const number = String(told).trim();
  const keyboard = await Keyboard.open(`/tmp/.X11-unix/X${number}`);
  return {
    name: `:${number}`,
    press: (...keys) => keyboard.press(keys.map((key) => keycodes[key])),
    close: () => server.kill(),
  };
}

const opcodes = { QueryExtension: 98 } as const;
/** Of the extension XTEST (https://www.x.org/releases/current/doc/xextproto/xtest.html). */
const fakeInput = 2;
const events = { KeyPress: 2, KeyRelease: 3 } as const;
/** Milliseconds for which a key is held. */
const held = 30;

/** A connection to an X server, as far as it takes to press keys (X11 protocol, little-endian). */
class Keyboard {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #xtest = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
    });
  }

  static async open(path: string): Promise<Keyboard> {
    const socket = connect(path);
    await once(socket, 'connect');
    socket.on('error', () => {}); // The display is closed before its connections.
    const keyboard = new Keyboard(socket);
    await keyboard.#greet();
    await keyboard.#findXtest();
    return keyboard;
  }

  async press(codes: readonly number[]): Promise<void> {
    for (const code of codes) this.#send(events.KeyPress, code);
    await sleep(held);
    for (const code of codes.toReversed()) this.#send(events.KeyRelease, code);
  }

  async #greet(): Promise<void> {
    const version11 = [0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    this.#socket.write(Buffer.from(version11));
    const head = await this.#take(8);
    if (head[0] !== 1) throw new Error('The display refuses the keyboard.');
    await this.#take(head.readUInt16LE(6) * 4);
  }

  async #findXtest(): Promise<void> {
    const name = 'XTEST';
    const request = Buffer.alloc(16);
    request.writeUInt8(opcodes.QueryExtension, 0);
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt16LE(name.length, 4);
    request.write(name, 8);
    this.#socket.write(request);
    const reply = await this.#take(32);
    if (reply[8] !== 1) throw new Error('The display has no XTEST.');
    this.#xtest = reply.readUInt8(9);
  }

  #send(type: number, keycode: number): void {
    const request = Buffer.alloc(36);
    request.writeUInt8(this.#xtest, 0);
    request.writeUInt8(fakeInput, 1);
    request.writeUInt16LE(request.length / 4, 2);
    request.writeUInt8(type, 4);
    request.writeUInt8(keycode, 5);
    this.#socket.write(request);
  }

  async #take(length: number): Promise<Buffer> {
    await until('an answer of the display', () => this.#received.length >= length);
    const taken = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return taken;
  }
}
