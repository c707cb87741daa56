import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessLogFile, upstreamSocket } from './nginx/config.ts';
import { startNginxProcess, stopNginxProcess } from './nginx/process.ts';
import { Upstream } from './nginx/upstream.ts';

/**
 * A running nginx. `/` is well, `/dead/` answers 502, `/live/` 200 or 502 as its upstream is up or down, `/slow/`
 * 504 after a second while the upstream is up.
 */
export interface Nginx {
  /** `http://nginx.test:<port>` */
  origin: string;
  /** The host name that must lead to 127.0.0.1. */
  host: string;
  port: number;
  /** Takes the upstream down; resolves once it refuses. */
  stopUpstream: () => Promise<void>;
  /** Brings the upstream up again; resolves once it answers. */
  startUpstream: () => Promise<void>;
  /** One line a finished request, oldest first, as in `502 GET /dead/ page` (or `fetch`, where no tab asked); a line follows its answer by a moment. */
  accessLog: () => Promise<string[]>;
  /** Ends nginx and its upstream, and removes their files. */
  close: () => Promise<void>;
}

const host = 'nginx.test';

/**
 * Starts a real nginx on loopback, its upstream up.
 *
 * @throws if nginx is not installed or does not start; the message says which.
 */
export async function startNginx(): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const upstream = new Upstream(upstreamSocket(folder));
  const cleanUp = async () => {
    await upstream.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await upstream.start();
    const { nginx, port } = await startNginxProcess(folder);
    return {
      origin: `http://${host}:${port}`,
      host,
      port,
      stopUpstream: () => upstream.stop(),
      startUpstream: () => upstream.start(),
      accessLog: async () => {
        const text = await readFile(accessLogFile(folder), 'utf8');
        return text.split('\n').filter((line) => line !== '');
      },
      close: async () => {
        await stopNginxProcess(nginx);
        await cleanUp();
      },
    };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}
