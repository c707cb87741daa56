import type { OutgoingHttpHeaders } from 'node:http';
import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

const apiHost = 'api.app-api.test';

/** The way of an app: the page is a shell, and a script fills it with what its API answers. */
const app = (calls: readonly string[]) => `<p id="told">Loading…</p>
<script>
const calls = ${JSON.stringify(calls)};
const ask = async (call) => {
  const [method, url] = call.split(' ');
  return fetch(url, { method }).then(({ ok }) => ok, () => false);
};
Promise.all(calls.map(ask)).then((answers) => {
  const failed = answers.filter((ok) => !ok).length;
  document.querySelector('#told').textContent = failed + ' of ' + answers.length + ' calls failed.';
});
</script>`;

const storm = (calls: number) =>
  Array.from({ length: calls }, (_, index) => `GET /api/items/${index}?token=not-a-real-token`);

function callsOf({ url, urlOf }: Visit): readonly string[] {
  const elsewhere = new URL('/feed', urlOf('app-api'));
  elsewhere.hostname = apiHost;
  switch (url.pathname) {
    case '/storm':
      return storm(Number(url.searchParams.get('calls') ?? 1_000));
    case '/elsewhere':
      return [`GET ${elsewhere.href}?page=1`, `GET ${elsewhere.href}?page=2`];
    case '/shell':
      return [];
    default:
      return ['GET /api/items?token=not-a-real-token', 'GET /api/user', 'POST /api/visits'];
  }
}

/** Its own server answers with the marks of an nginx, that of its second host with those of Cloudflare. */
function answerCall(visit: Visit): void {
  const { request, response, mended } = visit;
  const isElsewhere = request.headers.host?.startsWith(apiHost) === true;
  const marks: OutgoingHttpHeaders = isElsewhere
    ? { Server: 'cloudflare', 'CF-RAY': '8f1a2b3c4d5e6f70-FRA', 'Set-Cookie': 'secret=not-kept' }
    : {};
  if (mended) response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  else badGateway(visit, marks);
}

export const appApi: Scenario = {
  id: 'app-api',
  title: 'An app whose page is well, but whose API answers 502.',
  truth: 'The program behind the API is not running; the page itself is well.',
  expect: { badge: '', after: 500 },
  otherHosts: [apiHost],
  also: [
    {
      path: '/elsewhere',
      title: 'Its API is at a host of its own, which does not let pages see its answers.',
      expect: { badge: '', after: 500 },
    },
    { path: '/shell', title: 'It asks its API for nothing.', expect: { badge: '' } },
    { path: '/storm?calls=200', title: 'It asks its API 200 times.', expect: { badge: '', after: 500 } },
  ],
  handle: (visit) => {
    const isCall = /^\/(?:api|feed)\b/.test(visit.url.pathname);
    if (isCall) answerCall(visit);
    else wellPage(visit, 'An app', app(callsOf(visit)));
  },
};
