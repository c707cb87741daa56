import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const oneTimeQuery: Scenario = {
  id: 'one-time-query',
  title:
    'A link that may be used once, with a token in its query; it answers 502, and works when asked again.',
  truth:
    'Only what confirms links was restarting. The site is at fault; whoever asks again uses the link up.',
  expect: { badge: '502' },
  start: '/confirm?token=not-a-real-token',
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  handle: (visit) => {
    const isLink = visit.url.pathname === '/confirm';
    if (isLink && visit.earlier === 0 && !visit.mended) badGateway(visit);
    else wellPage(visit, isLink ? 'Confirmed; the link is used up' : 'All is well');
  },
};
