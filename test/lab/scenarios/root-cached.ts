import { badGateway, htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const stored = { Age: '3600', 'X-Cache': 'HIT', 'Cache-Control': 'public, max-age=86400' };

export const rootCached: Scenario = {
  id: 'root-cached',
  title: 'Answers 502; its first page and robots.txt still come out of a cache (Age, X-Cache: HIT).',
  truth: 'The whole site is down; only what a cache has kept still answers. The site is at fault.',
  expect: { badge: '502' },
  start: '/account',
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const isStored = ['/', '/robots.txt'].includes(visit.url.pathname) && visit.url.search === '';
    if (isStored) return sendHtml(visit, 200, htmlDocument('As it was an hour ago', ''), stored);
    return badGateway(visit, { 'X-Cache': 'MISS' });
  },
};
