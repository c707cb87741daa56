import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const links = Array.from(
  { length: 50 },
  (_, index) => `<li><a href="/${index + 1}">Page ${index + 1}</a></li>`,
);

export const many: Scenario = {
  id: 'many',
  title: 'Fifty pages, /1 to /50, that all answer 502.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  start: '/1',
  also: [{ path: '/', title: 'A page that is well and links to them.', expect: { badge: '' } }],
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  handle: (visit) => {
    if (visit.mended || visit.url.pathname === '/')
      wellPage(visit, 'Fifty pages', `<ul>${links.join('')}</ul>`);
    else badGateway(visit);
  },
};
