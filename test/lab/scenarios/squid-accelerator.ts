import { wellPage } from '../answers/pages.ts';
import { squidError } from '../answers/squid.ts';
import type { Scenario } from '../scenario.ts';

export const squidAccelerator: Scenario = {
  id: 'squid-accelerator',
  title: 'Answers 502 with the page of a Squid that belongs to the site; the browser uses no proxy for it.',
  truth: 'The program behind Squid is not running. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => (visit.mended ? wellPage(visit) : squidError(visit, 'www-cache')),
};
