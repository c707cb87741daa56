import { cloudflareError, cloudflareTrace } from '../answers/cloudflare.ts';
import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const cloudflare502: Scenario = {
  id: 'cloudflare-502',
  title: 'Answers 502 with the page of Cloudflare, whose edge itself is well (/cdn-cgi/trace).',
  truth: 'The server behind the edge gives no valid answer. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site-edge', certainty: 'likely' },
  handle: (visit) => {
    if (visit.url.pathname === '/cdn-cgi/trace') return cloudflareTrace(visit);
    return visit.mended ? wellPage(visit) : cloudflareError(visit, 502);
  },
};
