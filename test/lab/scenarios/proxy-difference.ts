import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const proxyDifference: Scenario = {
  id: 'proxy-difference',
  title: 'A page that answers 502 by way of the proxy, which leaves no mark, and 200 without it.',
  truth: "The proxy on the visitor's side cannot reach the site; only a request past it can show that.",
  expect: { badge: '502' },
  reach: 'proxy-or-direct',
  verdict: { cause: 'proxy', alsoRight: ['site', 'unclear'] },
  handle: (visit) => {
    if (visit.byProxy && !visit.mended) sendHtml(visit, 502, '<h1>Bad Gateway</h1>');
    else wellPage(visit);
  },
};
