import { badGateway, wellPage } from '../answers/pages.ts';
import { cookieOf } from '../answers/request.ts';
import { nothing } from '../budget.ts';
import type { Scenario } from '../scenario.ts';

export const logOut: Scenario = {
  id: 'log-out',
  title: 'A link that signs the person out; it answers 502, and signs out when asked again.',
  truth: 'The request did not get through. The site is at fault; whoever asks again ends the session.',
  expect: { badge: '502' },
  start: '/logout',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  budget: { paths: { '/logout': nothing } },
  handle: (visit) => {
    const isLink = visit.url.pathname === '/logout';
    if (isLink && visit.earlier === 0 && !visit.mended) return badGateway(visit);
    const attributes = `Path=/; SameSite=Lax${isLink ? '; Max-Age=0' : ''}`;
    visit.response.setHeader('Set-Cookie', `session=one; ${attributes}`);
    const isSignedIn = !isLink && cookieOf(visit.request, 'session') !== undefined;
    return wellPage(visit, isSignedIn ? 'Signed in' : 'Signed out');
  },
};
