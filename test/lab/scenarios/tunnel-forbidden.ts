import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const tunnelForbidden: Scenario = {
  id: 'tunnel-forbidden',
  title: 'An https page behind a proxy that answers CONNECT with 403.',
  truth: "The proxy on the visitor's side forbids the way to the site.",
  expect: { badge: '!' },
  reach: 'tunnel',
  connectStatus: 403,
  verdict: { cause: 'tunnel-refused', certainty: 'likely' },
  handle: (visit) => wellPage(visit),
};
