import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const smallBody: Scenario = {
  id: 'small-body',
  title: 'Answers 502 with a single byte of content.',
  truth: 'The gateway has next to nothing to say. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else sendHtml(visit, 502, '!');
  },
};
