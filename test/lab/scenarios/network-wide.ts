import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const others = ['network-wide-news.test', 'network-wide-shop.test'] as const;

export const networkWide: Scenario = {
  id: 'network-wide',
  title: 'Three unrelated sites that answer 502 in the very same words, and no site that is well.',
  truth: "Something in the visitor's network answers in the place of every site.",
  expect: { badge: '502' },
  otherHosts: others,
  prepare: others.map((host) => ({ visit: '/', host })),
  verdict: { cause: 'network-wide', alsoRight: ['unclear'] },
  handle: (visit) => (visit.mended ? wellPage(visit) : sendHtml(visit, 502, '<h1>Bad Gateway</h1>')),
};
