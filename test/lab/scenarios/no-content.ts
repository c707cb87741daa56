import { htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const link = '<p><a href="/nothing">A link that answers 204, so that this page stays</a></p>';

export const noContent: Scenario = {
  id: 'no-content',
  title: 'Answers 502 with a link to an address that answers 204, which leaves the page where it is.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.url.pathname === '/nothing') visit.response.writeHead(204).end();
    else if (visit.mended) wellPage(visit, 'Well again', link);
    else sendHtml(visit, 502, htmlDocument('502 Bad Gateway', link));
  },
};
