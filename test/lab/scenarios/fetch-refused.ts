import { badGateway, htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import { isNavigation } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const fetchRefused: Scenario = {
  id: 'fetch-refused',
  title: 'Answers 502 to a person, and 403 to every request that does not ask for a page to show.',
  truth:
    'The site is down behind a firewall that refuses scripts; what can be measured says neither yes nor no.',
  expect: { badge: '502' },
  verdict: { cause: 'unclear', alsoRight: ['site'] },
  handle: (visit) => {
    if (!isNavigation(visit.request)) return sendHtml(visit, 403, htmlDocument('Request refused', ''));
    return visit.mended ? wellPage(visit) : badGateway(visit);
  },
};
