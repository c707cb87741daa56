import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const restarting: Scenario = {
  id: 'restarting',
  title: 'Answers 502 to the first two requests and 200 ever after.',
  truth: 'The program behind the gateway was just restarting. The site was at fault for a moment.',
  expect: { badge: '502' },
  start: '/page',
  verdict: { cause: 'recovered', alsoRight: ['unclear', 'site'] },
  handle: (visit) => {
    const fails = visit.url.pathname === '/page' && visit.earlier < 2;
    return fails && !visit.mended ? badGateway(visit) : wellPage(visit);
  },
};
