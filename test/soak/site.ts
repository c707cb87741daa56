import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { badGateway, htmlDocument, sendHtml } from '../lab/answers/pages.ts';

/**
 * What an address does. page: 502 with a page. empty: 502 without one, so that the browser shows its own. moved: a redirect to
 * the failing page. mended: 502 the first time, and well after it.
 */
export const kinds = ['page', 'empty', 'moved', 'mended'] as const;
export type Kind = (typeof kinds)[number];

export interface Site {
  /** The address to visit. */
  url(kind: Kind, number: number): string;
  /** The one that fails. */
  failing(kind: Kind, number: number): string;
  /** What was answered has been taken in. */
  takenIn(address: string): void;
  /** From now on whatever is asked waits; resolves once all that was answered before has been taken in. */
  hold(): Promise<void>;
  /** Answers what waits, and all that is asked from now on. */
  release(): void;
  close(): void;
}

/** Few enough that the tabs of one share a process, and enough for hosts to be told apart. */
const hosts = 5;

/** A site of tiny pages that fail, each at an address of its own, on a port that the system chooses. */
export async function startSite(): Promise<Site> {
  const mended = new Set<string>();
  const open = new Set<string>();
  let waiting: (() => void)[] | null = null;

  const answer = (path: string, response: ServerResponse) => {
    const [, kind, number] = path.split('/');
    if (kind !== 'moved') open.add(path);
    const isWell = mended.has(path);
    if (kind === 'mended') mended.add(path);
    if (kind === 'moved') response.writeHead(302, { Location: `/page/${number}` }).end();
    else if (kind === 'empty') response.writeHead(502, { 'Content-Length': 0 }).end();
    else if (kind === 'page' || (kind === 'mended' && !isWell)) badGateway({ response });
    else sendHtml({ response }, 200, htmlDocument('All is well', ''));
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!kinds.some((kind) => path.startsWith(`/${kind}/`))) response.writeHead(404).end();
    else if (waiting === null) answer(path, response);
    else waiting.push(() => answer(path, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = (kind: Kind, number: number) => `http://soak-${number % hosts}.test:${port}/${kind}/${number}`;
  return {
    url,
    failing: (kind, number) => url(kind === 'moved' ? 'page' : kind, number),
    takenIn: (address) => void open.delete(new URL(address).pathname),
    hold: async () => {
      waiting ??= [];
      while (open.size > 0) await sleep(5);
    },
    release: () => {
      const held = waiting ?? [];
      waiting = null;
      for (const go of held) go();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
