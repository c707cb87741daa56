import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { htmlDocument, sendHtml } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';
import { answerOwnPage } from './index-page.ts';
import { hasCookies, type RecordedRequest } from './request-log.ts';
import type { LabState } from './state.ts';

/** Answers one request, whichever of the lab's ports it came in by. */
export type Dispatch = (request: IncomingMessage, response: ServerResponse) => void;

/** The address that was asked for, in origin form or absolute form (RFC 9112, 3.2). */
function targetOf(request: IncomingMessage): URL | undefined {
  const scheme = request.socket instanceof TLSSocket ? 'https' : 'http';
  const base = `${scheme}://${request.headers.host ?? ''}`;
  return URL.canParse(request.url ?? '', base) ? new URL(request.url ?? '', base) : undefined;
}

/** Reads a request's content to its end and calls back with each piece. */
async function readContent(request: IncomingMessage, take: (chunk: Buffer) => void): Promise<void> {
  for await (const chunk of request) take(Buffer.from(chunk));
}

type History = Pick<Visit, 'earlier' | 'earlierAlike' | 'earlierAtHost' | 'sinceLast' | 'byProxy'>;

/** What the log holds when a request comes that is not in it yet. */
function historyOf(recorded: RecordedRequest, { log }: LabState): History {
  const before = log.atHost(recorded.host);
  return {
    earlier: log.like(recorded).length,
    earlierAlike: log.like(recorded).filter((other) => hasCookies(other) === hasCookies(recorded)).length,
    earlierAtHost: before.length,
    sinceLast: recorded.at - (before.at(-1)?.at ?? Number.NEGATIVE_INFINITY),
    byProxy: recorded.byProxy,
  };
}

function visitOf(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: LabState,
  scenario: Scenario,
  history: History,
): Visit {
  const goneAway = new AbortController();
  response.once('close', () => goneAway.abort());
  return {
    request,
    response,
    url,
    mended: state.isMended(scenario.id),
    ...history,
    gone: goneAway.signal,
    urlOf: (id, path) => state.urlOf(id, path),
    indexUrl: state.indexUrl,
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: LabState,
  byProxy: boolean,
): Promise<void> {
  const scenario = state.scenarioAt(url.hostname);
  const recorded: RecordedRequest = {
    at: Date.now(),
    ...(scenario && { id: scenario.id }),
    method: request.method ?? '',
    host: url.hostname,
    path: url.pathname + url.search,
    headers: request.headers,
    byProxy,
    bodyLength: 0,
  };
  const history = historyOf(recorded, state);
  state.log.add(recorded);

  const content: Buffer[] = [];
  await readContent(request, (chunk) => {
    recorded.bodyLength += chunk.length;
    if (!scenario) content.push(chunk);
  });

  if (scenario) await scenario.handle(visitOf(request, response, url, state, scenario, history));
  else if (state.isOwnHost(url.hostname)) answerOwnPage(request, response, url, content, state);
  else sendHtml({ response }, 404, htmlDocument('No scenario has this host name', ''));
}

/** Makes the function that answers every request to one of the lab's ports, by the host that it names. */
export function createDispatch(state: LabState, byProxy: boolean): Dispatch {
  return (request, response) => {
    const url = targetOf(request);
    if (!url) {
      response.writeHead(400).end();
      return;
    }
    answer(request, response, url, state, byProxy).catch((error: unknown) => {
      if (response.closed || response.destroyed) return;
      console.error(`Fault in the lab at ${url.href}:`, error);
      if (response.headersSent) response.destroy();
      else sendHtml({ response }, 500, htmlDocument('Fault in the lab', ''));
    });
  };
}
