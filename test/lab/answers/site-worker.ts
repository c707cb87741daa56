import type { Visit } from '../scenario.ts';
import { badGateway, notFound, wellPage } from './pages.ts';

/** Registers the worker, waits until it controls the page, and then goes on if the query has `go`. */
const registration = `<script>
  const container = navigator.serviceWorker;
  const controlled = container.controller
    ? Promise.resolve()
    : new Promise((resolve) => container.addEventListener('controllerchange', resolve, { once: true }));
  container.register('/worker.js').then(() => controlled).then(() => {
    document.title = 'Under control';
    if (new URLSearchParams(location.search).has('go')) location.assign('/page');
  });
</script>`;

const takeOver = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
`;

const startPage = '<p>This site installs a service worker. <a href="/page">On to the page</a></p>';

/** Request header that lets the worker fetch `/page` as it was during an outage. */
const outage = 'x-outage';

/** Keeps a copy of `/page` from an outage in Cache Storage and answers every navigation to it from there. */
export const replayStoredError = `
addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open('pages');
  await cache.put('/page', await fetch('/page', { headers: { '${outage}': '1' } }));
})()));
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname === '/page') event.respondWith(caches.match('/page'));
});
${takeOver}`;

/** Answers every navigation to `/page` with an error of its own making. */
export const inventError = `
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname !== '/page') return;
  event.respondWith(new Response('<title>502 Bad Gateway</title><h1>The app is offline</h1>', {
    status: 502, statusText: 'Bad Gateway', headers: { 'Content-Type': 'text/html' },
  }));
});
${takeOver}`;

/** Fetches every navigation to `/page` and passes the answer on. */
export const passOn = `
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname === '/page') event.respondWith(fetch(event.request));
});
${takeOver}`;

/**
 * Answers for a site with a service worker: `/` installs it, `/page` is what it stands in front of. Once the
 * scenario is mended the site hands out a worker that stands aside.
 */
export function answerSiteWithWorker(visit: Visit, worker: string, isServerDown: boolean): void {
  const { pathname } = visit.url;
  if (pathname === '/') {
    wellPage(visit, 'Site with a service worker', startPage, registration);
  } else if (pathname === '/worker.js') {
    const headers = { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' };
    visit.response.writeHead(200, headers).end(visit.mended ? takeOver : worker);
  } else if (pathname === '/page') {
    if (isServerDown || visit.request.headers[outage]) badGateway(visit);
    else wellPage(visit, 'The page itself');
  } else {
    notFound(visit);
  }
}
