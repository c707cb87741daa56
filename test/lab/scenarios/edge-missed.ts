import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

/** What Varnish puts on an answer that it fetched just now. */
const fetched = {
  Age: '0',
  'X-Cache': 'MISS',
  'X-Cache-Hits': '0',
  'X-Varnish': '32770',
  Via: '1.1 varnish (Varnish/7.1)',
};

export const edgeMissed: Scenario = {
  id: 'edge-missed',
  title: 'Answers 502 through a cache that has fetched it just now (Age: 0, X-Cache: MISS).',
  truth: 'The program behind the gateway is not running; the cache is innocent. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => (visit.mended ? wellPage(visit) : badGateway(visit, fetched)),
};
