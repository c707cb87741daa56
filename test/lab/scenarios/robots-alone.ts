import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const robotsAlone: Scenario = {
  id: 'robots-alone',
  title: 'Answers 502 everywhere but for robots.txt, a file that the gateway itself has.',
  truth: 'The program behind the gateway is not running. The site is at fault, all of it.',
  expect: { badge: '502' },
  start: '/welcome',
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    if (visit.url.pathname !== '/robots.txt') return badGateway(visit);
    const headers = { Server: 'nginx/1.22.1', 'Content-Type': 'text/plain', ETag: '"5f0c9a52-1a"' };
    visit.response.writeHead(200, headers).end('User-agent: *\nDisallow:\n');
    return undefined;
  },
};
