import { badGateway, redirect, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const cookieToLogin: Scenario = {
  id: 'cookie-to-login',
  title: 'Answers 502 and leaves a cookie; with the cookie it leads to the sign-in page, without it is 502.',
  truth: 'The server for newcomers is down, the one for known visitors is well. The site is at fault.',
  expect: { badge: '502' },
  start: '/page',
  verdict: { cause: 'site', alsoRight: ['recovered', 'unclear'] },
  handle: (visit) => {
    if (visit.mended || visit.url.pathname === '/sign-in') return wellPage(visit);
    if (cookieOf(visit.request, 'visitor') !== undefined) return redirect(visit, 302, '/sign-in');
    return badGateway(visit, { 'Set-Cookie': 'visitor=7; Path=/; SameSite=Lax' });
  },
};
