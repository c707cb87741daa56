import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const edgeCachedStandard: Scenario = {
  id: 'edge-cached-standard',
  title: 'Answers 502 out of a cache that says so in the standard way (Cache-Status, RFC 9211).',
  truth: 'The server is well again; the cache nearest to the visitor hands out an error that it kept.',
  expect: { badge: '502' },
  start: '/article',
  verdict: { cause: 'edge-cache', certainty: 'likely' },
  handle: (visit) => {
    const { pathname, search } = visit.url;
    const isStored = pathname === '/article' && search === '' && !visit.mended;
    if (isStored) return badGateway(visit, { 'Cache-Status': 'shield; fwd=miss, edge; hit; ttl=240' });
    visit.response.setHeader('Cache-Status', 'edge; fwd=uri-miss; fwd-status=200');
    return wellPage(visit);
  },
};
