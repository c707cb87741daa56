import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { htmlDocument, sendHtml } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';
import { answerOwnPage } from './index-page.ts';
import type { RecordedRequest } from './request-log.ts';
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

function visitOf(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: LabState,
  scenario: Scenario,
  earlier: number,
): Visit {
  const goneAway = new AbortController();
  response.once('close', () => goneAway.abort());
  return {
    request,
    response,
    url,
    mended: state.isMended(scenario.id),
    earlier,
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
): Promise<void> {
  const scenario = state.scenarioAt(url.hostname);
  const recorded: RecordedRequest = {
    at: Date.now(),
    ...(scenario && { id: scenario.id }),
    method: request.method ?? '',
    host: url.hostname,
    path: url.pathname + url.search,
    headers: request.headers,
    bodyLength: 0,
  };
  const earlier = state.log.countLike(recorded);
  state.log.add(recorded);

  const content: Buffer[] = [];
  await readContent(request, (chunk) => {
    recorded.bodyLength += chunk.length;
    if (!scenario) content.push(chunk);
  });

  if (scenario) await scenario.handle(visitOf(request, response, url, state, scenario, earlier));
  else if (state.isOwnHost(url.hostname)) answerOwnPage(request, response, url, content, state);
  else sendHtml({ response }, 404, htmlDocument('No scenario has this host name', ''));
}

/** Makes the function that answers every request to the lab, by the host that it names. */
export function createDispatch(state: LabState): Dispatch {
  return (request, response) => {
    const url = targetOf(request);
    if (!url) {
      response.writeHead(400).end();
      return;
    }
    answer(request, response, url, state).catch((error: unknown) => {
      if (response.closed || response.destroyed) return;
      console.error(`Fault in the lab at ${url.href}:`, error);
      if (response.headersSent) response.destroy();
      else sendHtml({ response }, 500, htmlDocument('Fault in the lab', ''));
    });
  };
}
