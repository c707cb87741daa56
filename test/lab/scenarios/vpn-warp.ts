import { cloudflareError, cloudflareTrace } from '../answers/cloudflare.ts';
import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const vpnWarp: Scenario = {
  id: 'vpn-warp',
  title: 'Answers 521 by way of Cloudflare, which says that the visitor comes by its VPN (warp=on).',
  truth: 'The server behind the edge is down for everybody. The site is at fault; the VPN is innocent.',
  expect: { badge: '521' },
  verdict: { cause: 'site-edge', alsoRight: ['site'] },
  handle: (visit) => {
    if (visit.url.pathname === '/cdn-cgi/trace') return cloudflareTrace(visit, 'on');
    return visit.mended ? wellPage(visit) : cloudflareError(visit, 521);
  },
};
