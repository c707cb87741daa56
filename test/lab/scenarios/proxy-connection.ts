import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const proxyConnection: Scenario = {
  id: 'proxy-connection',
  title: 'An http page behind a proxy that answers 503 with no content and Proxy-Connection, as V2Ray does.',
  truth: "The proxy on the visitor's side cannot reach the site.",
  expect: { badge: '503' },
  reach: 'proxy',
  verdict: {
    chromium: { cause: 'proxy', alsoRight: ['unclear'] },
    firefox: { cause: 'proxy', certainty: 'likely' },
  },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const headers = { Connection: 'close', 'Proxy-Connection': 'close', 'Content-Length': 0 };
    // Whatever else stands there, a Date even, a site may have written.
    visit.response.sendDate = false;
    visit.response.writeHead(503, headers).end();
    return undefined;
  },
};
