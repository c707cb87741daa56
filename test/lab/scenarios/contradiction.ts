import { badGateway, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import type { Scenario, Visit } from '../scenario.ts';

/** With cookies every third answer is good; without them every other one is, the first included. */
function fails({ request, earlierAlike }: Visit): boolean {
  return cookieOf(request, 'session') === undefined ? earlierAlike % 2 === 1 : earlierAlike % 3 < 2;
}

export const contradiction: Scenario = {
  id: 'contradiction',
  title: 'With cookies and without, the same question gets now 502 and now 200.',
  truth: 'Several servers of the site are down, so that no two checks agree. The site is at fault.',
  expect: { badge: '502' },
  start: '/page',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'unclear', alsoRight: ['recovered', 'site'] },
  handle: (visit) => {
    if (visit.url.pathname === '/page' && !visit.mended && fails(visit)) return badGateway(visit);
    visit.response.setHeader('Set-Cookie', 'session=one; Path=/; SameSite=Lax');
    return wellPage(visit);
  },
};
