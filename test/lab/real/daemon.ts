import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { searchPath } from '../../../scripts/install-tools.ts';
import { type Guard, startGuard } from '../../e2e/driver/guard.ts';
import { findFreePort, isListening } from './ports.ts';
import type { Product, Setup } from './product.ts';

export interface Daemon {
  /** TCP port of 127.0.0.1. */
  readonly port: number;
  /** Holds its configuration and whatever it writes. */
  readonly folder: string;
  /** Ends the program and all that it started, and removes the folder. */
  readonly stop: () => Promise<void>;
}

const startAttempts = 3;
/** Milliseconds that a program may take to listen; VCL is compiled meanwhile, a certificate made. */
const startTime = 20_000;
/** Milliseconds that a program may take to end by itself. */
const endTime = 3000;
/** Servers started by root want to become somebody else; as nobody they act as they do for an ordinary user. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

/**
 * Starts a program in the foreground on a free TCP port, and waits until it listens. It ends with this process,
 * however that ends.
 *
 * @param behind TCP port of 127.0.0.1 of what stands behind it
 * @throws Error if it is not installed or does not start; the message says which, in the program's own words
 */
export async function startDaemon(product: Product, behind: number): Promise<Daemon> {
  for (let attempt = 1; ; attempt += 1) {
    const guard = startGuard(await mkdtemp(join(tmpdir(), `lab-${product.id}-`)));
    try {
      return await startUnder(guard, product, behind);
    } catch (error) {
      await guard.dismiss();
      // Its port may have been taken in the meantime.
      if (attempt === startAttempts || !(error instanceof EndedEarly)) throw error;
    }
  }
}

class EndedEarly extends Error {}

async function startUnder(guard: Guard, product: Product, behind: number): Promise<Daemon> {
  const { folder } = guard;
  const port = await findFreePort();
  const setup = product.setUp({ folder, port, behind });
  await writeFiles(folder, setup);
  const child = spawn(product.command, setup.words, {
    cwd: folder,
    detached: true,
    ...nobody,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      PATH: searchPath,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lastWords = keepWords(child);
  await once(child, 'spawn').catch((cause: unknown) => {
    const { command, debian } = product;
    throw new Error(`${command} is not installed (Debian, Ubuntu: apt-get install ${debian})`, { cause });
  });
  if (child.pid !== undefined) guard.watch(child.pid);
  await listens(child, port, () => `${product.command} did not start: ${lastWords()}`);
  return { port, folder, stop: () => stop(child, guard) };
}

async function writeFiles(folder: string, { files = {} }: Setup): Promise<void> {
  if (nobody) await chown(folder, nobody.uid, nobody.gid);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** What the program has said so far, as far as it is kept. */
function keepWords(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
  }
  return () => said.trim();
}

async function listens(child: ChildProcess, port: number, failure: () => string): Promise<void> {
  const deadline = Date.now() + startTime;
  for (;;) {
    const isThere = await isListening(port);
    // Asked last: had somebody else taken the port, this program would have ended.
    if (hasEnded(child)) throw new EndedEarly(failure());
    if (isThere) return;
    if (Date.now() > deadline) throw new Error(`${failure()} (${startTime} ms)`);
    await sleep(20);
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Asks first, so that a program can clear away what it started; the guard ends what does not go. */
async function stop(child: ChildProcess, guard: Guard): Promise<void> {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit');
    const overdue = new AbortController();
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(endTime, undefined, { signal: overdue.signal })]).finally(() =>
      overdue.abort(),
    );
  }
  await guard.dismiss();
}
