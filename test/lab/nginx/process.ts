import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nginxConfig, pidFile } from './config.ts';

const startAttempts = 5;
/** Where systems keep nginx out of an ordinary user's PATH. */
const furtherPaths = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** A TCP port of 127.0.0.1 that was free a moment ago. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free TCP port');
  return address.port;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Starts nginx on a port and waits until it listens there; throws with its own words if it does not start. */
async function spawnNginx(folder: string, port: number): Promise<ChildProcess> {
  const configFile = join(folder, 'nginx.conf');
  await writeFile(configFile, nginxConfig(folder, port));
  await rm(pidFile(folder), { force: true });
  const nginx = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', configFile], {
    env: { ...process.env, PATH: [process.env['PATH'] ?? '', ...furtherPaths].join(':') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(nginx, 'spawn').catch((cause: unknown) => {
    throw new Error('nginx is not installed (Debian, Ubuntu: apt-get install nginx-light)', { cause });
  });
  // nginx writes its pid once it has bound its port; a connection alone could be to whoever took the port first.
  while (!existsSync(pidFile(folder))) {
    if (hasEnded(nginx)) throw new Error(`nginx did not start: ${said.trim()}`);
    await sleep(20);
  }
  return nginx;
}

/** Starts nginx on a free port; tries another one if that was taken in the meantime. */
export async function startNginxProcess(folder: string): Promise<{ nginx: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      const nginx = await spawnNginx(folder, port);
      process.once('exit', () => nginx.kill());
      return { nginx, port };
    } catch (error) {
      const isPortTaken = error instanceof Error && error.message.includes('bind()');
      if (!isPortTaken || attempt === startAttempts) throw error;
    }
  }
}

/** Ends nginx, connections and all, and waits until it has ended. */
export async function stopNginxProcess(nginx: ChildProcess): Promise<void> {
  if (hasEnded(nginx)) return;
  const ended = once(nginx, 'exit');
  nginx.kill('SIGTERM');
  await ended;
}
