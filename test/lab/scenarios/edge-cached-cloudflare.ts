import { cloudflareHeaders, cloudflareTrace } from '../answers/cloudflare.ts';
import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const stored = { ...cloudflareHeaders, 'CF-Cache-Status': 'HIT', Age: '120' };

export const edgeCachedCloudflare: Scenario = {
  id: 'edge-cached-cloudflare',
  title: 'Answers 502 out of the cache of Cloudflare (CF-Cache-Status: HIT); all else is well.',
  truth: 'The server is well again; the edge hands out an error that it kept. The site is at fault.',
  expect: { badge: '502' },
  start: '/article',
  verdict: { cause: 'edge-cache', certainty: 'likely' },
  handle: (visit) => {
    const { pathname, search } = visit.url;
    if (pathname === '/cdn-cgi/trace') return cloudflareTrace(visit);
    if (pathname === '/article' && search === '' && !visit.mended) return badGateway(visit, stored);
    visit.response.setHeader('CF-Cache-Status', 'MISS');
    for (const [name, value] of Object.entries(cloudflareHeaders)) visit.response.setHeader(name, value);
    return wellPage(visit);
  },
};
