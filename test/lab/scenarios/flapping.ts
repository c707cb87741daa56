import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const flapping: Scenario = {
  id: 'flapping',
  title: 'Answers 502 and 200 in turn, 502 first.',
  truth: 'One of two servers behind the balancer is down. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'recovered', alsoRight: ['unclear', 'site'] },
  handle: (visit) => {
    if (visit.mended || visit.earlier % 2 === 1) wellPage(visit);
    else badGateway(visit);
  },
};
