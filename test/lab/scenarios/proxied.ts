import { htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const proxied: Scenario = {
  id: 'proxied',
  title: 'An http page behind a proxy that cannot reach the site and answers 502 in its place.',
  truth: "The proxy on the visitor's side cannot reach the site.",
  expect: { badge: '502' },
  reach: 'proxy',
  verdict: {
    // A Squid of the site's looks the same, and which proxy served the request is not to be known there.
    chromium: { cause: 'proxy', alsoRight: ['site', 'unclear'] },
    firefox: { cause: 'proxy', certainty: 'likely' },
  },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const headers = {
      Server: 'squid/5.7',
      Via: '1.1 office-proxy (squid/5.7)',
      'X-Squid-Error': 'ERR_READ_ERROR 0',
    };
    return sendHtml(visit, 502, htmlDocument('The proxy could not reach the site', ''), headers);
  },
};
