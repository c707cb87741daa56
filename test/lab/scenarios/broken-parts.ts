import type { OutgoingHttpHeaders } from 'node:http';
import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

const ownSecond = 'static.broken-parts.test';
const foreign = 'broken-elsewhere.test';

/** Parts of its own host, of a second host of its own, and of another site: each in the ways that a page may load them. */
function partsOf({ urlOf }: Visit): string {
  const at = (host: string, path: string) => {
    const url = new URL(path, urlOf('broken-parts'));
    url.hostname = host;
    return url.href;
  };
  return `<img src="/image.png" alt="Same origin">
<iframe src="/frame" title="Same origin"></iframe>
<iframe src="/frame-empty" title="Same origin, without a body"></iframe>
<iframe src="/frame-well" title="A frame that is well, but whose call fails"></iframe>
<link rel="stylesheet" href="/style.css">
<link rel="stylesheet" href="/style-well.css"><span class="marked"></span>
<script src="/script.js"></script>
<script src="${at(ownSecond, '/plain.js')}"></script>
<script src="${at(ownSecond, '/cors.js')}" crossorigin></script>
<img src="${at(foreign, '/plain.png')}" alt="Another site">
<img src="${at(foreign, '/cors.png')}" crossorigin alt="Another site, shared by CORS">
<img src="${at(foreign, '/timing.png')}" alt="Another site, with Timing-Allow-Origin">
<iframe src="${at(foreign, '/frame')}" title="Another site"></iframe>
<iframe src="${at(foreign, '/frame-well')}" title="Another site, well, but its call fails"></iframe>`;
}

const grants = (path: string): OutgoingHttpHeaders => ({
  ...(path.startsWith('/cors') ? { 'Access-Control-Allow-Origin': '*' } : {}),
  ...(path.startsWith('/timing') ? { 'Timing-Allow-Origin': '*' } : {}),
});

export const brokenParts: Scenario = {
  id: 'broken-parts',
  title: 'A page that is well, but parts of which answer 502, at its own hosts and at another site’s.',
  truth: 'Parts of the page fail; the page itself is well.',
  expect: { badge: '', after: 500 },
  otherHosts: [ownSecond, foreign],
  handle: (visit) => {
    const { response, mended, url } = visit;
    const { pathname } = url;
    switch (pathname) {
      case '/':
        return wellPage(visit, 'A page with broken parts', partsOf(visit));
      case '/frame-well':
        return wellPage(visit, 'A frame', `<script>fetch('/api/frame')</script>`);
      case '/style-well.css':
        response
          .writeHead(200, { 'Content-Type': 'text/css' })
          .end('.marked { background: url("/background.png"); display: block; height: 1em }');
        return;
      case '/frame-empty':
        response.writeHead(mended ? 204 : 502, { Server: 'nginx/1.22.1' }).end();
        return;
      default:
        if (mended) response.writeHead(204, grants(pathname)).end();
        else badGateway(visit, grants(pathname));
    }
  },
};
