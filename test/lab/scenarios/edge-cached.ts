import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const edgeCached: Scenario = {
  id: 'edge-cached',
  title: 'Answers 502 out of a cache (Age, X-Cache: HIT); with any query it answers well.',
  truth:
    'The server is well again; the cache in front of it hands out an error that it kept. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'edge-cache', certainty: 'likely' },
  handle: (visit) => {
    if (visit.mended || visit.url.pathname !== '/' || visit.url.search !== '') {
      visit.response.setHeader('X-Cache', 'MISS');
      return wellPage(visit);
    }
    return badGateway(visit, { Age: '42', 'X-Cache': 'HIT', 'Cache-Control': 'public, s-maxage=300' });
  },
};
