import type { ServerResponse } from 'node:http';
import { within } from '../../e2e/driver/wait.ts';
import { listen } from './listen.ts';
import { steeredPage } from './steered-page.ts';

/** Milliseconds that a page may take to load. */
const PATIENCE = 60_000;

/** The smallest image there is: one transparent pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Pages that load what they are told to, one after the other, without a debugger. */
export interface SteeredPages {
  /** The address of an idle page, to be opened once in the browser that has this name. */
  idle(browser: string): string;
  /** Resolves once the browser's page stands idle. */
  ready(browser: string): Promise<void>;
  /** Has the browser load a page of so many images; resolves with the milliseconds until its load event was over. */
  load(browser: string, images: number): Promise<number>;
  close(): Promise<void>;
}

/** A page that has loaded asks where to go next, and is kept waiting. */
interface Waiting {
  readonly wall: number;
  readonly inFront: boolean;
  readonly response: ServerResponse;
}

export async function startSteeredPages(): Promise<SteeredPages> {
  const waiting = new Map<string, Waiting>();
  const arrivals = new Map<string, (page: Waiting) => void>();
  let loads = 0;

  const arrived = (browser: string, page: Waiting) => {
    waiting.set(browser, page);
    arrivals.get(browser)?.(page);
  };
  const arrival = (browser: string) => {
    const page = new Promise<Waiting>((resolve) => arrivals.set(browser, resolve));
    return within(`the page in ${browser} to load`, page, PATIENCE);
  };

  const { origin, close } = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const number = (name: string) => Number(searchParams.get(name));
    const browser = searchParams.get('browser') ?? '';
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/pixel') response.setHeader('Content-Type', 'image/gif').end(pixel);
    else if (pathname === '/loaded')
      arrived(browser, { wall: number('wall'), inFront: searchParams.get('seen') === 'visible', response });
    else
      response
        .setHeader('Content-Type', 'text/html')
        .end(steeredPage(browser, number('images'), number('load')));
  });

  const page = (browser: string, images: number) =>
    `${origin}/?${new URLSearchParams({ browser, images: String(images), load: String(++loads) })}`;
  return {
    idle: (browser) => page(browser, 0),
    async ready(browser) {
      if (!waiting.has(browser)) await arrival(browser);
    },
    async load(browser, images) {
      const idle = waiting.get(browser);
      if (idle === undefined) throw new Error(`No page stands idle in ${browser}.`);
      const next = arrival(browser);
      idle.response.end(page(browser, images));
      const { wall, inFront } = await next;
      if (!inFront) throw new Error(`The page in ${browser} is not in front: its load would be another.`);
      return wall;
    },
    close,
  };
}
