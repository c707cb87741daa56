import { htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const twoByChance: Scenario = {
  id: 'two-by-chance',
  title: 'The second site in a row that answers 502, each in words of its own.',
  truth: 'Two sites are down by chance; this one is at fault for itself.',
  expect: { badge: '502' },
  prepare: [{ visit: '/', of: 'down' }],
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else sendHtml(visit, 502, htmlDocument('We are working on it', ''));
  },
};
