import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const flappingBalancer: Scenario = {
  id: 'flapping-balancer',
  title: 'Answers 200 and 502 in turn, whatever is asked for; the browser holds a cookie.',
  truth: 'One of two servers behind the balancer is down; the cookie is innocent. The site is at fault.',
  expect: { badge: '502' },
  start: '/page',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'recovered', alsoRight: ['unclear', 'site'] },
  handle: (visit) => {
    if (!visit.mended && visit.earlierAtHost % 2 === 1) return badGateway(visit);
    visit.response.setHeader('Set-Cookie', 'session=one; Path=/; SameSite=Lax');
    return wellPage(visit);
  },
};
