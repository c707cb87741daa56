import { badGatewayAfter } from '../answers/slow.ts';
import type { Scenario } from '../scenario.ts';

export const slowSix: Scenario = {
  id: 'slow-six',
  title: 'Takes six seconds for every answer, and then it is 502 (?after= gives milliseconds).',
  truth: 'The gateway waits for a server that is down. The site is at fault.',
  expect: { badge: '502', after: 6_000 },
  verdict: { cause: 'site', alsoRight: ['unclear'] },
  handle: (visit) => badGatewayAfter(visit, 6_000),
};
