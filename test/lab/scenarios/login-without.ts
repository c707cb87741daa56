import { badGateway, redirect, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import type { Scenario } from '../scenario.ts';

export const loginWithout: Scenario = {
  id: 'login-without',
  title: 'Answers 502 to who is signed in, and leads everybody else to the sign-in page.',
  truth:
    'What stands behind the sign-in is down for everybody; the cookie only leads there. The site is at fault.',
  expect: { badge: '502' },
  start: '/account',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'site-page', alsoRight: ['site', 'unclear'] },
  handle: (visit) => {
    if (visit.mended || visit.url.pathname !== '/account') {
      visit.response.setHeader('Set-Cookie', 'session=one; Path=/; SameSite=Lax');
      return wellPage(visit);
    }
    const isSignedIn = cookieOf(visit.request, 'session') !== undefined;
    return isSignedIn ? badGateway(visit) : redirect(visit, 302, '/sign-in');
  },
};
