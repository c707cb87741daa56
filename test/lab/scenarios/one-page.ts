import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const onePage: Scenario = {
  id: 'one-page',
  title: 'One page answers 502; every other page of the site is made afresh and is well.',
  truth: 'Only what makes this page is down. The site is at fault, for this page alone.',
  expect: { badge: '502' },
  start: '/report',
  verdict: { cause: 'site-page', certainty: 'likely' },
  handle: (visit) => {
    if (visit.url.pathname === '/report' && !visit.mended) return badGateway(visit);
    visit.response.setHeader('Cache-Control', 'private, no-store');
    return wellPage(visit, 'Made just now');
  },
};
