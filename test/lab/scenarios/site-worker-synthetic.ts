import { answerSiteWithWorker, inventError } from '../answers/site-worker.ts';
import type { Scenario } from '../scenario.ts';

export const siteWorkerSynthetic: Scenario = {
  id: 'site-worker-synthetic',
  title: "The site's service worker answers with a 502 of its own making.",
  truth: 'The server is well; the service worker that the site left in the browser is at fault.',
  expect: { badge: '502' },
  start: '/?go',
  reach: 'secure-context',
  verdict: { cause: 'service-worker' },
  failing: '/page',
  handle: (visit) => answerSiteWithWorker(visit, inventError, false),
};
