import { cloudflareError, cloudflareTrace } from '../answers/cloudflare.ts';
import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const cloudflare521: Scenario = {
  id: 'cloudflare-521',
  title: 'Answers 521 with the page of Cloudflare, whose edge itself is well (/cdn-cgi/trace).',
  truth: 'The server behind the edge refuses the connection. The site is at fault.',
  expect: { badge: '521' },
  start: '/news',
  verdict: { cause: 'site-edge', certainty: 'likely' },
  handle: (visit) => {
    if (visit.url.pathname === '/cdn-cgi/trace') return cloudflareTrace(visit);
    return visit.mended ? wellPage(visit) : cloudflareError(visit, 521);
  },
};
