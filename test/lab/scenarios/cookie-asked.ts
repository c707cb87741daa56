import { badGateway, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const cookieAsked: Scenario = {
  id: 'cookie-asked',
  title: 'A search, whose address has a query: 502 with the cookie that its first page left, 200 without.',
  truth:
    'The session that the cookie names breaks the search; that shows only once the person lets it be asked.',
  expect: { badge: '502' },
  start: '/search?q=bicycles',
  prepare: [{ visit: '/' }],
  ask: true,
  verdict: { cause: 'cookies', certainty: 'likely' },
  handle: (visit) => {
    const isBroken = cookieOf(visit.request, 'session') === 'broken';
    if (visit.url.pathname === '/') {
      visit.response.setHeader('Set-Cookie', 'session=broken; Path=/; SameSite=Lax');
    } else if (isBroken && !visit.mended) {
      return badGateway(visit);
    }
    return wellPage(visit);
  },
};
