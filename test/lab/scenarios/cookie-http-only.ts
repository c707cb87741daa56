import { badGateway, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const cookieHttpOnly: Scenario = {
  id: 'cookie-http-only',
  title: 'Leaves a session cookie that no script can read; with it, it answers 502 from then on.',
  truth: 'The session that the cookie names breaks the server; without the cookie it is well.',
  expect: { badge: '502' },
  prepare: [{ visit: '/' }],
  verdict: { cause: 'cookies', certainty: 'likely' },
  handle: (visit) => {
    if (cookieOf(visit.request, 'session') === 'broken' && !visit.mended) return badGateway(visit);
    visit.response.setHeader('Set-Cookie', 'session=broken; Path=/; HttpOnly; SameSite=Lax');
    return wellPage(visit);
  },
};
