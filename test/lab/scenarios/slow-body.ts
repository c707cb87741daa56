import { setTimeout as sleep } from 'node:timers/promises';
import { nginxErrorPage, wellPage } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

const pieces = 10;

async function trickle({ response, url, gone }: Visit): Promise<void> {
  const over = Number(url.searchParams.get('over') ?? 2_000);
  const html = nginxErrorPage('502 Bad Gateway');
  const size = Math.ceil(html.length / pieces);
  response.writeHead(502, { 'Content-Type': 'text/html', 'Content-Length': html.length }).flushHeaders();
  for (let at = 0; at < html.length; at += size) {
    await sleep(over / pieces, undefined, { signal: gone });
    response.write(html.slice(at, at + size));
  }
  response.end();
}

export const slowBody: Scenario = {
  id: 'slow-body',
  title: 'Answers 502 at once, but its error page trickles in over two seconds (?over= gives milliseconds).',
  truth: 'The gateway is slow and what is behind it is down. The site is at fault.',
  expect: { badge: '502', after: 2_000 },
  verdict: { cause: 'site' },
  handle: (visit) => (visit.mended ? wellPage(visit) : trickle(visit)),
};
