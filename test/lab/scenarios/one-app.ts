import { htmlDocument, notFound, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const oneApp: Scenario = {
  id: 'one-app',
  title: 'The shop of the site answers 502 in its own words; the rest is well, and there is no robots.txt.',
  truth:
    'The shop runs and gets no answer from its payment service. The site is at fault, for this part alone.',
  expect: { badge: '502' },
  start: '/shop/basket',
  verdict: { cause: 'site-page', certainty: 'likely' },
  handle: (visit) => {
    const { pathname } = visit.url;
    if (pathname === '/robots.txt') return notFound(visit);
    if (visit.mended || !pathname.startsWith('/shop/')) {
      visit.response.setHeader('Set-Cookie', 'visitor=7; Path=/; SameSite=Lax');
      return wellPage(visit);
    }
    return sendHtml(visit, 502, htmlDocument('The basket is having a rest', ''));
  },
};
