import { badGateway, wellPage } from '../answers/pages.ts';
import { nothing } from '../budget.ts';
import type { Scenario } from '../scenario.ts';

const link = '/confirm/9f8e7d6c5b4a39281706f5e4d3c2b1a0';

export const oneTimeLink: Scenario = {
  id: 'one-time-link',
  title:
    'A link that may be used once, with a token in its path; it answers 502, and works when asked again.',
  truth:
    'The program behind the gateway was restarting. The site is at fault; whoever asks again uses the link up.',
  expect: { badge: '502' },
  start: link,
  verdict: { cause: 'site' },
  budget: { paths: { [link]: nothing } },
  handle: (visit) => {
    const isUsed = visit.url.pathname === link && visit.earlier > 0;
    if (visit.mended || isUsed) wellPage(visit, 'Confirmed; the link is used up');
    else badGateway(visit);
  },
};
