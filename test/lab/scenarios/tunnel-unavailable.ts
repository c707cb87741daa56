import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const tunnelUnavailable: Scenario = {
  id: 'tunnel-unavailable',
  title: 'An https page behind a proxy that answers CONNECT with 503.',
  truth: "The proxy on the visitor's side is overloaded and does not open the way to the site.",
  expect: { badge: '!' },
  reach: 'tunnel',
  connectStatus: 503,
  verdict: { cause: 'tunnel-refused', certainty: 'likely' },
  handle: (visit) => wellPage(visit),
};
