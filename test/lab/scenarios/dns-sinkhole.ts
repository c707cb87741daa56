import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const dnsSinkhole: Scenario = {
  id: 'dns-sinkhole',
  title:
    'A public name that a filter resolves to this very computer, where something answers 502 with no content.',
  truth:
    "The visitor's name server gives a loopback address for a public name. From the browser that is a sign and no proof.",
  expect: { badge: '502' },
  host: 'news.example.com',
  verdict: { cause: 'dns', atMost: 'possible', alsoRight: ['site', 'unclear'] },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    visit.response.writeHead(502, { 'Content-Length': 0 }).end();
    return undefined;
  },
};
