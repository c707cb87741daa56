import { badGateway, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const cookiePartitioned: Scenario = {
  id: 'cookie-partitioned',
  title: 'Leaves a partitioned cookie (CHIPS), which only pages of the site send; with it, it answers 502.',
  truth: 'The session that the cookie names breaks the server; without the cookie it is well.',
  expect: { badge: '502' },
  start: '/account',
  reach: 'secure-context',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'cookies', certainty: 'likely' },
  handle: (visit) => {
    const isBroken = cookieOf(visit.request, '__Host-session') === 'broken';
    if (visit.url.pathname === '/') {
      const attributes = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned';
      visit.response.setHeader('Set-Cookie', `__Host-session=broken; ${attributes}`);
    } else if (isBroken && !visit.mended) {
      return badGateway(visit);
    }
    return wellPage(visit);
  },
};
