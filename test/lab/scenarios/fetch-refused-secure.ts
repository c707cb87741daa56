import { badGateway, htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import { isNavigation } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const fetchRefusedSecure: Scenario = {
  id: 'fetch-refused-secure',
  title: 'The same where browsers send Sec-Fetch-Mode: 403 unless it says "navigate".',
  truth:
    'The site is down behind a firewall that refuses scripts; what can be measured says neither yes nor no.',
  expect: { badge: '502' },
  start: '/page',
  reach: 'secure-context',
  verdict: { cause: 'unclear', alsoRight: ['site'] },
  handle: (visit) => {
    if (!isNavigation(visit.request)) return sendHtml(visit, 403, htmlDocument('Request refused', ''));
    return visit.mended ? wellPage(visit) : badGateway(visit);
  },
};
