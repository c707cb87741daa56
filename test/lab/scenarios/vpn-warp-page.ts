import { cloudflareHeaders, cloudflareTrace } from '../answers/cloudflare.ts';
import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const vpnWarpPage: Scenario = {
  id: 'vpn-warp-page',
  title: 'One page answers 502, handed on by Cloudflare, whose VPN the visitor comes by (warp=plus).',
  truth: 'Only what makes this page is down, whoever asks. The site is at fault; the VPN is innocent.',
  expect: { badge: '502' },
  start: '/report',
  verdict: { cause: 'site-page', alsoRight: ['site', 'site-edge'] },
  handle: (visit) => {
    if (visit.url.pathname === '/cdn-cgi/trace') return cloudflareTrace(visit, 'plus');
    if (visit.url.pathname === '/report' && !visit.mended) return badGateway(visit, cloudflareHeaders);
    visit.response.setHeader('Cache-Control', 'private, no-store');
    return wellPage(visit, 'Made just now');
  },
};
