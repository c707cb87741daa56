import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const empty: Scenario = {
  id: 'empty',
  title: 'Answers 502 without any content, so that the browser shows its own error page.',
  truth: 'The gateway has no error page to send. The site is at fault.',
  expect: { badge: '502' },
  also: [
    { path: '/chunked', title: 'The same, in chunks of which there are none.', expect: { badge: '502' } },
  ],
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const framing = visit.url.pathname === '/chunked' ? { 'Transfer-Encoding': 'chunked' } : {};
    visit.response.writeHead(502, { 'Content-Type': 'text/html', ...framing }).end();
    return undefined;
  },
};
