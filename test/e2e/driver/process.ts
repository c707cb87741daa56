import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Guard } from './guard.ts';
import { within } from './wait.ts';

const KEPT_LINES = 40;
/** Milliseconds between a browser's last answer and its end. */
const DYING = 500;

/** A browser's main process, leader of its own process group. */
export interface BrowserProcess {
  readonly child: ChildProcess;
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>;
  /** Waits for something of the running browser; fails at once, with the browser's last words, if it ends. */
  alive<T>(what: string, promise: Promise<T>, timeout?: number): Promise<T>;
}

export interface StartOptions {
  readonly guard: Guard;
  readonly environment?: Readonly<Record<string, string>>;
  /** Gives the browser two more pipes, on file descriptors 3 and 4. */
  readonly pipes?: boolean;
}

/**
 * Starts a browser under a guard, which also removes the temporary files that the browser leaves.
 *
 * @throws Error if the executable cannot be started
 */
export async function startProcess(
  executable: string,
  args: readonly string[],
  options: StartOptions,
): Promise<BrowserProcess> {
  const temporary = join(options.guard.folder, 'tmp');
  await mkdir(temporary, { recursive: true });
  const child = spawn(executable, args, {
    detached: true,
    env: { ...process.env, TMPDIR: temporary, ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe', ...(options.pipes ? (['pipe', 'pipe'] as const) : [])],
  });
  await once(child, 'spawn');
  if (child.pid !== undefined) options.guard.watch(child.pid);
  const lastWords = keepLastLines(child);
  const ended = once(child, 'exit');
  const death = ended.then(() => {
    throw new Error(`${executable} ended too early. Its last words:\n${lastWords()}`);
  });
  death.catch(() => {});
  return {
    child,
    ended,
    alive: (what, promise, timeout) => within(what, Promise.race([outlived(promise, death), death]), timeout),
  };
}

/** A failure may be but the first sign that the browser is ending; then its end is what is to be told. */
async function outlived<T>(promise: Promise<T>, death: Promise<never>): Promise<T> {
  return await promise.catch(async (error: unknown) => {
    await Promise.race([death, sleep(DYING)]);
    throw error;
  });
}

function keepLastLines(child: ChildProcess): () => string {
  let lines: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lines = [...lines, ...text.split('\n')].filter(Boolean).slice(-KEPT_LINES);
  });
  return () => lines.join('\n');
}
