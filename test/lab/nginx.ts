import { readFile } from 'node:fs/promises';
import { accessLogFile, nginxOfManyPages } from './nginx/config.ts';
import { startDaemon } from './real/daemon.ts';
import { Upstream } from './real/upstream.ts';

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
  /** Takes the upstream down: it hangs up on every request. */
  stopUpstream: () => void;
  /** Brings the upstream up again. */
  startUpstream: () => void;
  /**
   * One line a finished request, oldest first, as in `502 GET /dead/ page` (or `fetch`, where no tab asked); a line follows
   * its answer by a moment.
   */
  accessLog: () => Promise<string[]>;
  /** Ends nginx and its upstream, and removes their files. */
  close: () => Promise<void>;
}

const host = 'nginx.test';

/**
 * Starts a real nginx on loopback, its upstream up.
 *
 * @throws Error if nginx is not installed or does not start; the message says which.
 */
export async function startNginx(): Promise<Nginx> {
  const { upstream, port: behind } = await Upstream.start();
  try {
    const { port, folder, stop } = await startDaemon(nginxOfManyPages, behind);
    return {
      origin: `http://${host}:${port}`,
      host,
      port,
      stopUpstream: () => upstream.down(),
      startUpstream: () => upstream.up(),
      accessLog: async () => {
        const text = await readFile(accessLogFile(folder), 'utf8');
        return text.split('\n').filter((line) => line !== '');
      },
      close: async () => {
        await stop();
        await upstream.close();
      },
    };
  } catch (error) {
    await upstream.close();
    throw error;
  }
}
