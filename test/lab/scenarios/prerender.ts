import { badGatewayUntilMended, notFound, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const speculation = `<script type="speculationrules">
{
  "prerender": [{ "urls": ["/prerendered", "/prerendered-well"], "eagerness": "immediate" }],
  "prefetch": [{ "urls": ["/prefetched"], "eagerness": "immediate" }]
}
</script>
<link rel="prefetch" href="/hinted">`;

/** A page can run this unseen only if the browser truly prerenders; otherwise it is fetched and not run. */
const report = "<script>fetch('/report?prerendering=' + document.prerendering);</script>";

const links = ['/prerendered', '/prerendered-well', '/prefetched', '/hinted']
  .map((path) => `<li><a href="${path}">${path}</a></li>`)
  .join('');

export const prerender: Scenario = {
  id: 'prerender',
  title: 'A page that is well while the browser prepares pages in the background that answer 502.',
  truth: 'Nothing is wrong with the page that is shown.',
  expect: { badge: '', after: 1_000 },
  reach: 'secure-context',
  handle: (visit) => {
    switch (visit.url.pathname) {
      case '/':
        return wellPage(visit, 'A page that looks ahead', `<ul>${links}</ul>`, speculation);
      case '/prerendered-well':
        return wellPage(visit, 'Prepared in the background', report);
      case '/report':
        visit.response.writeHead(204).end();
        return undefined;
      case '/prerendered':
      case '/prefetched':
      case '/hinted':
        return badGatewayUntilMended(visit);
      default:
        return notFound(visit);
    }
  },
};
