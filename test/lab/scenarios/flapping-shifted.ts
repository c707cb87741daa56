import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const flappingShifted: Scenario = {
  id: 'flapping-shifted',
  title: 'Answers 502, and then 502 and 200 in turn; the browser holds a cookie.',
  truth:
    "One of two servers is down, and a stranger's request came between; asked with and without cookies in turn, " +
    'it looks as if they were to blame. They are not: the site is at fault.',
  expect: { badge: '502' },
  start: '/page',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'unclear', alsoRight: ['recovered', 'site'] },
  handle: (visit) => {
    const fails = visit.earlier === 0 || visit.earlier % 2 === 1;
    if (visit.url.pathname === '/page' && !visit.mended && fails) return badGateway(visit);
    visit.response.setHeader('Set-Cookie', 'session=one; Path=/; SameSite=Lax');
    return wellPage(visit);
  },
};
