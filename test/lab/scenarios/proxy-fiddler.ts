import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const headers = {
  'Content-Type': 'text/html; charset=UTF-8',
  Connection: 'close',
  'Cache-Control': 'no-cache, must-revalidate',
  Timestamp: '10:11:12.131',
};

export const proxyFiddler: Scenario = {
  id: 'proxy-fiddler',
  title:
    'An http page behind Fiddler, a debugging proxy on the same computer, which answers 502 in its own name.',
  truth: "The proxy on the visitor's computer cannot reach the site.",
  expect: { badge: '502' },
  reach: 'proxy',
  verdict: { cause: 'proxy', certainty: 'likely' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const reason = `The connection to '${visit.url.hostname}' failed. <br />Error: ConnectionRefused (0x274d).`;
    visit.response.writeHead(502, 'Fiddler - Connection Failed', headers).end(`[Fiddler] ${reason}`);
    return undefined;
  },
};
