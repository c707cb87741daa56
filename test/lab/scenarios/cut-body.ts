import { setTimeout as sleep } from 'node:timers/promises';
import { nginxErrorPage, wellPage } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

async function breakOff({ response, gone }: Visit): Promise<void> {
  const html = nginxErrorPage('502 Bad Gateway');
  response.writeHead(502, { 'Content-Type': 'text/html', 'Content-Length': html.length });
  response.write(html.slice(0, html.length / 2));
  await sleep(200, undefined, { signal: gone });
  response.destroy();
}

export const cutBody: Scenario = {
  id: 'cut-body',
  title: 'Answers 502 and drops the connection in the middle of its error page.',
  truth: 'The gateway itself is failing. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => (visit.mended ? wellPage(visit) : breakOff(visit)),
};
