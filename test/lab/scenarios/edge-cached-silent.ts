import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const edgeCachedSilent: Scenario = {
  id: 'edge-cached-silent',
  title: 'Answers 502 out of a cache that does not say so; with any query it answers well.',
  truth:
    'The server is well again; a cache in front of it hands out an error that it kept. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'edge-cache', alsoRight: ['site'] },
  handle: (visit) => {
    const isStored = visit.url.pathname === '/' && visit.url.search === '' && !visit.mended;
    return isStored ? badGateway(visit) : wellPage(visit);
  },
};
