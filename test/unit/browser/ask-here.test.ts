import { createServer } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { askHere } from '../../../src/browser/checks/ask-here.ts';
import { readPageHere } from '../../../src/browser/checks/inside.ts';

/** Asks a server of its own while the code runs in a document (or a background) at that address. */
async function askedFrom(place: (site: string) => string): Promise<{ hits: number; kind: string | null }> {
  let hits = 0;
  const server = createServer((_, response) => {
    hits++;
    response.writeHead(502).end('down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const site = `http://127.0.0.1:${port}`;
  vi.stubGlobal('location', new URL(place(site)));
  const answer = await askHere(`${site}/sale`, 'omit', 2_000);
  server.close();
  return { hits, kind: answer?.kind ?? null };
}

afterEach(() => vi.unstubAllGlobals());

test.each<[place: string, at: (site: string) => string, hits: number, kind: string | null]>([
  ['the failing page', (site) => `${site}/sale`, 1, 'answer'],
  ['another page of the site', (site) => `${site}/other`, 1, 'answer'],
  ['the background', () => 'chrome-extension://abcdefgh/worker.js', 1, 'answer'],
  ['another site, where the tab has gone to', () => 'https://private.example/', 0, null],
])('asked from %s', async (_, at, hits, kind) => {
  expect(await askedFrom(at)).toEqual({ hits, kind });
});

test('another site’s page is not read', () => {
  vi.stubGlobal('location', new URL('https://private.example/'));
  expect(readPageHere('https://shop.example')).toBeNull();
});
