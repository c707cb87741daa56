import { nginxErrorPage, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const reason: Scenario = {
  id: 'reason',
  title: 'Answers "502 Proxy Error" instead of "502 Bad Gateway".',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  also: [{ path: '/none', title: 'Answers 502 without a reason phrase.', expect: { badge: '502' } }],
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const phrase = visit.url.pathname === '/none' ? '' : 'Proxy Error';
    const html = nginxErrorPage(`502 ${phrase}`);
    visit.response.writeHead(502, phrase, { 'Content-Type': 'text/html' }).end(html);
    return undefined;
  },
};
