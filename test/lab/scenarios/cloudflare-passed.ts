import { cloudflareHeaders, cloudflareTrace } from '../answers/cloudflare.ts';
import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const cloudflarePassed: Scenario = {
  id: 'cloudflare-passed',
  title: "Answers 502 with the site's own nginx page, handed on by Cloudflare.",
  truth: "The site's own gateway answered and the edge passed that on. The site is at fault.",
  expect: { badge: '502' },
  verdict: { cause: 'site-edge', alsoRight: ['site'] },
  handle: (visit) => {
    if (visit.url.pathname === '/cdn-cgi/trace') return cloudflareTrace(visit);
    return visit.mended ? wellPage(visit) : badGateway(visit, cloudflareHeaders);
  },
};
