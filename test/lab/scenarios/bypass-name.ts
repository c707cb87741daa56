import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const bypassName: Scenario = {
  id: 'bypass-name',
  title:
    'A printer of the house, opened by a name of home networks, that the proxy catches and cannot reach.',
  truth: "The visitor's proxy settings send a private name (home.arpa, RFC 8375) to a proxy outside.",
  expect: { badge: '502' },
  reach: 'proxy',
  host: 'printer.home.arpa',
  verdict: {
    // Which proxy served the request is not to be known there under a configuration script.
    chromium: { cause: 'proxy-bypass', alsoRight: ['proxy', 'site', 'unclear'] },
    firefox: { cause: 'proxy-bypass', certainty: 'likely' },
  },
  handle: (visit) => (visit.mended ? wellPage(visit) : sendHtml(visit, 502, '<h1>Bad Gateway</h1>')),
};
