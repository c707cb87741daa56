import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const flappingThirds: Scenario = {
  id: 'flapping-thirds',
  title: 'Answers 502 twice and 200 once, over and over; the browser holds a cookie.',
  truth: 'Two of three servers behind the balancer are down; the cookie is innocent. The site is at fault.',
  expect: { badge: '502' },
  start: '/page',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'recovered', alsoRight: ['unclear', 'site'] },
  handle: (visit) => {
    const fails = visit.earlier % 3 < 2;
    if (visit.url.pathname === '/page' && !visit.mended && fails) return badGateway(visit);
    visit.response.setHeader('Set-Cookie', 'session=one; Path=/; SameSite=Lax');
    return wellPage(visit);
  },
};
