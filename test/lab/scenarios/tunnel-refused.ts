import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const tunnelRefused: Scenario = {
  id: 'tunnel-refused',
  title: 'An https page behind a proxy that answers CONNECT with 502.',
  truth: "The proxy on the visitor's side cannot open the way to the site.",
  expect: { badge: '!' },
  reach: 'tunnel',
  connectStatus: 502,
  verdict: { cause: 'tunnel-refused', certainty: 'likely' },
  handle: (visit) => wellPage(visit),
};
