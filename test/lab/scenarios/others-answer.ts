import { badGatewayUntilMended } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const othersAnswer: Scenario = {
  id: 'others-answer',
  title: 'The third site in a row that answers 502, while another one is well.',
  truth: 'Three sites are down by chance, since others answer meanwhile; this one is at fault for itself.',
  expect: { badge: '502' },
  prepare: [
    { visit: '/', of: 'down' },
    { visit: '/', of: 'fine' },
    { visit: '/', of: 'small-body' },
  ],
  verdict: { cause: 'site' },
  handle: badGatewayUntilMended,
};
