import { answerSiteWithWorker, passOn } from '../answers/site-worker.ts';
import type { Scenario } from '../scenario.ts';

export const siteWorkerPassed: Scenario = {
  id: 'site-worker-passed',
  title: "The site's service worker fetches the page, gets 502, and passes that on.",
  truth:
    'The program behind the gateway is not running; the service worker is innocent. The site is at fault.',
  expect: { badge: '502' },
  start: '/?go',
  reach: 'secure-context',
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  failing: '/page',
  handle: (visit) => answerSiteWithWorker(visit, passOn, !visit.mended),
};
