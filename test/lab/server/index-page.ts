import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, htmlDocument, sendHtml } from '../answers/pages.ts';
import { openings, type Scenario } from '../scenario.ts';
import type { LabState } from './state.ts';

const style = `<style>
  section { border-top: 1px solid GrayText; padding: .75rem 0; }
  h2 { font-size: 1rem; margin: 0; }
  p, ul { margin: .25rem 0; }
  form { margin: .25rem 0; }
</style>`;

function entry(scenario: Scenario, state: LabState): string {
  const id = escapeHtml(scenario.id);
  const link = (path: string, text: string) =>
    `<a href="${escapeHtml(state.urlOf(scenario.id, path))}">${escapeHtml(text)}</a>`;
  const [first, ...further] = openings(scenario);
  const list = further
    .map(({ path, title }) => `<li>${link(path, path)}: ${escapeHtml(title)}</li>`)
    .join('');
  const isMended = state.isMended(scenario.id);
  return `<section id="${id}">
<h2>${link(first?.path ?? '/', scenario.id)}</h2>
<p>${escapeHtml(scenario.title)}</p>
<p><small>What is wrong: ${escapeHtml(scenario.truth)}</small></p>
${list && `<ul>${list}</ul>`}
<form method="post" action="/${isMended ? 'break' : 'mend'}">
<input type="hidden" name="id" value="${id}">
<button aria-label="${isMended ? 'Break' : 'Mend'} ${id}">${isMended ? 'Break again' : 'Mend'}</button>
${isMended ? 'Mended: it answers well.' : ''}
</form>
</section>`;
}

function indexPage(state: LabState): string {
  const lead = `<p>Each scenario is a small server that answers badly in its own way. Open one, and look at the
toolbar button. Mend it, and it answers well from then on.</p>`;
  return htmlDocument(
    'The broken-gateway lab',
    lead + state.scenarios.map((scenario) => entry(scenario, state)).join('\n'),
    style,
  );
}

/** Answers a request to the lab's own host: the index page (GET /), and its buttons (POST /mend, POST /break). */
export function answerOwnPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  content: readonly Buffer[],
  state: LabState,
): void {
  const id = new URLSearchParams(Buffer.concat(content).toString()).get('id') ?? '';
  const isKnown = state.scenarios.some((scenario) => scenario.id === id);
  const backToEntry = () => response.writeHead(303, { Location: `/#${id}` }).end();
  const action = `${request.method} ${url.pathname}`;
  if (action === 'GET /') {
    sendHtml({ response }, 200, indexPage(state), { 'Cache-Control': 'no-store' });
  } else if (action === 'POST /mend' && isKnown) {
    state.mend(id);
    backToEntry();
  } else if (action === 'POST /break' && isKnown) {
    state.breakAgain(id);
    backToEntry();
  } else {
    sendHtml({ response }, 404, htmlDocument('Not found', ''));
  }
}
