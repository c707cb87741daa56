import { badGateway, redirect, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const rootRedirects: Scenario = {
  id: 'root-redirects',
  title: 'Answers 502 everywhere but for its root, which the gateway itself redirects to the failing page.',
  truth: 'The program behind the gateway is not running. The site is at fault, all of it.',
  expect: { badge: '502' },
  start: '/home',
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.url.pathname === '/') return redirect(visit, 302, '/home');
    return visit.mended ? wellPage(visit) : badGateway(visit);
  },
};
