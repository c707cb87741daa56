import { badGatewayUntilMended, notFound, redirect } from '../answers/pages.ts';
import { nothing } from '../budget.ts';
import type { Scenario } from '../scenario.ts';

const signInHost = 'redirected-sign-in.test';
const token = 'token=not-a-real-token';

export const redirected: Scenario = {
  id: 'redirected',
  title: 'Leads by a 302 to another site, from there by a 301 back again, and then answers 502.',
  truth: 'The last address of the chain has nothing running behind its gateway. The site is at fault.',
  expect: { badge: '502' },
  start: `/account?${token}`,
  otherHosts: [signInHost],
  verdict: { cause: 'site' },
  failing: '/welcome',
  budget: { paths: { '/welcome': nothing } },
  handle: (visit) => {
    const { hostname, pathname, port } = visit.url;
    if (hostname === signInHost) return redirect(visit, 301, visit.urlOf('redirected', '/welcome'));
    if (pathname === '/account') return redirect(visit, 302, `http://${signInHost}:${port}/check?${token}`);
    if (pathname === '/welcome') return badGatewayUntilMended(visit);
    return notFound(visit);
  },
};
