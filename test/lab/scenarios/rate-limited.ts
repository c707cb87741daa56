import { badGateway, htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

/** Milliseconds that must lie between two requests. */
const pause = 10_000;

export const rateLimited: Scenario = {
  id: 'rate-limited',
  title: 'Answers 502, and 429 with Retry-After to whoever asks again within ten seconds.',
  truth: 'The program behind the gateway is not running; the limiter only guards it. The site is at fault.',
  expect: { badge: '502' },
  start: '/page',
  verdict: { cause: 'site', alsoRight: ['unclear'] },
  // The second answer says when to come back.
  budget: { paths: { '/page': { withCookies: 1, without: 0 } } },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    if (visit.sinceLast >= pause) return badGateway(visit);
    return sendHtml(visit, 429, htmlDocument('Too many requests', ''), { 'Retry-After': '10' });
  },
};
