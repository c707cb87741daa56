import { htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const refresh = '<meta http-equiv="refresh" content="1">';

export const selfReloading: Scenario = {
  id: 'self-reloading',
  title: 'Answers 502 with a page that reloads itself every second.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  // Its own reloads are in the log too.
  budget: { paths: { '/': { withCookies: 3, without: 30 } } },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else sendHtml(visit, 502, htmlDocument('We will be back soon', '', refresh));
  },
};
