import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Scenario } from '../../lab/scenario.ts';
import { down } from '../../lab/scenarios/down.ts';
import { empty } from '../../lab/scenarios/empty.ts';
import { slowBody } from '../../lab/scenarios/slow-body.ts';
import { clockOffset } from '../clock.ts';
import type { Report } from '../extensions/probe.ts';
import { listen } from './listen.ts';

/** Milliseconds over which the slow body arrives; less than the probes wait before they report. */
const SLOW = 200;

/** The bodies that a 502 can have, and the lab's scenario for each. */
const scenarios = { small: down, slow: slowBody, empty } as const satisfies Record<string, Scenario>;
export type Body = keyof typeof scenarios;
export const bodies = ['small', 'slow', 'empty'] as const satisfies readonly Body[];

/** Pages that fail as the lab's do, with the time of each answer; takes the reports of the badge's probes. */
export interface FailingPages {
  /** A new address that answers 502 with that body. */
  address(body: Body): string;
  /** When the answer's first byte was sent, in milliseconds since 1970; undefined if nobody asked yet. */
  answeredAt(address: string): number | undefined;
  /** Where the probe in the extension of that name is to report. */
  reportTo(name: string): string;
  /** The reports of one extension since the last call, oldest first. */
  takeReports(name: string): readonly Report[];
  close(): Promise<void>;
}

const paint = v.object({ text: v.string(), setAt: v.number() });
const report = v.object({ paints: v.array(paint), offset: v.number(), left: v.string() });

export async function startFailingPages(): Promise<FailingPages> {
  const answers = new Map<string, number>();
  const reports = new Map<string, Report[]>();
  let pages = 0;

  const beginning = performance.timeOrigin + clockOffset();
  const { origin, close } = await listen(async (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const body = bodies.find((known) => url.pathname === `/${known}`);
    if (body !== undefined) {
      answers.set(url.href, beginning + performance.now());
      await Promise.resolve(scenarios[body].handle(visit(request, response, url))).catch(() => {});
    } else {
      const told = reports.get(url.pathname);
      if (told !== undefined) told.push(v.parse(report, JSON.parse(await textOf(request))));
      response.writeHead(told === undefined ? 404 : 204).end();
    }
  });

  return {
    address: (body) => `${origin}/${body}?over=${SLOW}&page=${++pages}`,
    answeredAt: (address) => answers.get(address),
    reportTo(name) {
      reports.set(`/report/${name}`, []);
      return `${origin}/report/${name}`;
    },
    takeReports: (name) => reports.get(`/report/${name}`)?.splice(0) ?? [],
    close,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function visit(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Parameters<Scenario['handle']>[0] {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return {
    request,
    response,
    url,
    mended: false,
    earlier: 0,
    earlierAlike: 0,
    earlierAtHost: 0,
    sinceLast: Number.POSITIVE_INFINITY,
    byProxy: false,
    gone: gone.signal,
    urlOf: () => url.href,
    indexUrl: url.origin,
  };
}
