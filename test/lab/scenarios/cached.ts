import { htmlDocument, notFound, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

const errorBody = '<p>The gateway got no valid answer. <a href="/good">A page that is well</a></p>';
const links = `<ul>
<li><a href="/">The page with the error that may be kept</a></li>
<li><a href="/unmarked">The page with the error that says nothing about caching</a></li>
</ul>`;

function fail(visit: Visit, headers: Record<string, string>): void {
  if (visit.mended) wellPage(visit, 'Well again', links);
  else sendHtml(visit, 502, htmlDocument('502 Bad Gateway', errorBody), headers);
}

export const cached: Scenario = {
  id: 'cached',
  title: 'Answers 502 and lets the browser keep that for ten minutes.',
  truth: 'Before it is mended the site is at fault; afterwards only the copy in the browser is.',
  expect: { badge: '502' },
  also: [
    { path: '/unmarked', title: 'A 502 that says nothing about caching.', expect: { badge: '502' } },
    { path: '/good', title: 'A page that is well and links to the two.', expect: { badge: '' } },
  ],
  verdict: { cause: 'site' },
  handle: (visit) => {
    switch (visit.url.pathname) {
      case '/':
        return fail(visit, { 'Cache-Control': 'max-age=600' });
      case '/unmarked':
        return fail(visit, {});
      case '/good':
        return wellPage(visit, 'A page that is well', links);
      default:
        return notFound(visit);
    }
  },
};
