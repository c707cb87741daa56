import { badGatewayUntilMended } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const tunnelled: Scenario = {
  id: 'tunnelled',
  title: 'An https page behind a proxy that opens the tunnel; the site inside answers 502.',
  truth: 'The program behind the gateway is not running; the proxy is innocent. The site is at fault.',
  expect: { badge: '502' },
  reach: 'tunnel',
  verdict: { cause: 'site' },
  handle: badGatewayUntilMended,
};
