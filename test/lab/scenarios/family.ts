import { nginxErrorPage, notFound, sendHtml, wellPage } from '../answers/pages.ts';
import { nothing } from '../budget.ts';
import type { Opening, Scenario, Visit } from '../scenario.ts';

/** Statuses of Cloudflare's own, each for a way in which its edge does not get an answer from the origin. */
const edgeStatuses = [520, 521, 522, 523, 524, 525, 526, 527, 530] as const;

function sendEdgeError({ response }: Visit, status: number): void {
  const headers = { Server: 'cloudflare', 'CF-RAY': '8e0000000000abcd-FRA', 'Content-Type': 'text/plain' };
  response.writeHead(status, '', headers).end(`error code: ${status}`);
}

const edgeOpenings = edgeStatuses.map(
  (status): Opening => ({ path: `/${status}`, title: `Answers ${status}.`, expect: { badge: `${status}` } }),
);

export const family: Scenario = {
  id: 'family',
  title: 'Answers 503 and names a time to come back (Retry-After: 120).',
  truth: 'The gateway has nobody to pass the request to, or gets no answer from them. The site is at fault.',
  expect: { badge: '503' },
  start: '/503',
  also: [
    { path: '/503-date', title: 'Answers 503 and names the time as a date.', expect: { badge: '503' } },
    { path: '/504', title: 'Answers 504.', expect: { badge: '504' } },
    ...edgeOpenings,
  ],
  verdict: { cause: 'site' },
  budget: { paths: { '/503': nothing } },
  handle: (visit) => {
    const status = edgeStatuses.find((candidate) => visit.url.pathname === `/${candidate}`);
    if (visit.mended) return wellPage(visit);
    if (status) return sendEdgeError(visit, status);
    switch (visit.url.pathname) {
      case '/503':
        return sendHtml(visit, 503, nginxErrorPage('503 Service Temporarily Unavailable'), {
          'Retry-After': 120,
        });
      case '/503-date':
        return sendHtml(visit, 503, nginxErrorPage('503 Service Temporarily Unavailable'), {
          'Retry-After': new Date(Date.now() + 120_000).toUTCString(),
        });
      case '/504':
        return sendHtml(visit, 504, nginxErrorPage('504 Gateway Time-out'));
      default:
        return notFound(visit);
    }
  },
};
