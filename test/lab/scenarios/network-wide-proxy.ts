import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const others = ['network-wide-proxy-news.test', 'network-wide-proxy-shop.test'] as const;

export const networkWideProxy: Scenario = {
  id: 'network-wide-proxy',
  title:
    'Three unrelated sites by way of one proxy that answers 502 for all of them, and no site that is well.',
  truth: "The proxy on the visitor's side cannot reach anything.",
  expect: { badge: '502' },
  reach: 'proxy',
  otherHosts: others,
  prepare: others.map((host) => ({ visit: '/', host })),
  verdict: { cause: 'network-wide', alsoRight: ['proxy', 'unclear'] },
  handle: (visit) => (visit.mended ? wellPage(visit) : sendHtml(visit, 502, '<h1>Bad Gateway</h1>')),
};
