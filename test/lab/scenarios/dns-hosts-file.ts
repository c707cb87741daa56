import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const dnsHostsFile: Scenario = {
  id: 'dns-hosts-file',
  title: 'A public name that leads to this very computer, where a development server answers 502.',
  truth:
    "A forgotten line in the visitor's hosts file. From the browser only the loopback address for a public name is " +
    'to be seen, which is a sign and no proof. (Names under .test, as most of the lab has, are not public.)',
  expect: { badge: '502' },
  host: 'shop.example.org',
  verdict: { cause: 'dns', atMost: 'possible', alsoRight: ['site', 'unclear'] },
  handle: (visit) => (visit.mended ? wellPage(visit) : badGateway(visit)),
};
