import { answerSiteWithWorker, replayStoredError } from '../answers/site-worker.ts';
import type { Scenario } from '../scenario.ts';

export const siteWorkerCached: Scenario = {
  id: 'site-worker-cached',
  title: "The site's service worker answers with a 502 that it once kept in Cache Storage.",
  truth: 'The server is well again; the old copy in the browser is at fault.',
  expect: { badge: '502' },
  start: '/?go',
  reach: 'secure-context',
  verdict: { cause: 'service-worker' },
  failing: '/page',
  handle: (visit) => answerSiteWithWorker(visit, replayStoredError, false),
};
