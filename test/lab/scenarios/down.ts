import { badGatewayUntilMended } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const down: Scenario = {
  id: 'down',
  title: 'Answers 502 with the error page of nginx.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site', certainty: 'likely' },
  handle: badGatewayUntilMended,
};
