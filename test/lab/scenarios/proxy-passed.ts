import { badGateway, wellPage } from '../answers/pages.ts';
import { passedBySquid } from '../answers/squid.ts';
import type { Scenario } from '../scenario.ts';

export const proxyPassed: Scenario = {
  id: 'proxy-passed',
  title: "An http page behind a proxy that passes the site's own 502 on, and says so (Via).",
  truth: 'The program behind the gateway is not running; the proxy is innocent. The site is at fault.',
  expect: { badge: '502' },
  reach: 'proxy',
  verdict: { cause: 'site' },
  handle: (visit) => (visit.mended ? wellPage(visit) : badGateway(visit, passedBySquid('office-proxy'))),
};
