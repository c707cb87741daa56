import { wellPage } from '../answers/pages.ts';
import { squidError } from '../answers/squid.ts';
import type { Scenario } from '../scenario.ts';

export const bypassAddress: Scenario = {
  id: 'bypass-address',
  title: 'A device of the house, opened by its private address, that the proxy catches and cannot reach.',
  truth: "The visitor's proxy settings send a private address (RFC 1918) to a proxy outside.",
  expect: { badge: '502' },
  reach: 'proxy',
  host: '10.20.30.40',
  verdict: {
    chromium: { cause: 'proxy-bypass', alsoRight: ['proxy', 'unclear'] },
    firefox: { cause: 'proxy-bypass', certainty: 'likely' },
  },
  handle: (visit) => (visit.mended ? wellPage(visit) : squidError(visit, 'office-proxy')),
};
