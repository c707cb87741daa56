import { badGatewayAfter } from '../answers/slow.ts';
import type { Scenario } from '../scenario.ts';

export const slowFour: Scenario = {
  id: 'slow-four',
  title: 'Takes four seconds for every answer, and then it is 502 (?after= gives milliseconds).',
  truth: 'The gateway waits for a server that is down. The site is at fault.',
  expect: { badge: '502', after: 4_000 },
  verdict: { cause: 'site' },
  handle: (visit) => badGatewayAfter(visit, 4_000),
};
