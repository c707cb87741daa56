import { badGateway, redirect, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const portal = 'captive-portal-login.test';

export const captivePortal: Scenario = {
  id: 'captive-portal',
  title: 'Answers 502 once; from then on every address leads to the sign-in page of the hotspot.',
  truth:
    "The hotspot stands in the way. That is not the visitor's doing, and not to be told from a site that moves.",
  expect: { badge: '502' },
  start: '/page',
  otherHosts: [portal],
  verdict: { cause: 'unclear', alsoRight: ['site', 'recovered'] },
  handle: (visit) => {
    if (visit.mended || visit.url.hostname === portal) return wellPage(visit);
    if (visit.earlierAtHost === 0) return badGateway(visit);
    return redirect(visit, 302, `http://${portal}:${visit.url.port}/sign-in`);
  },
};
