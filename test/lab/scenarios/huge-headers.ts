import type { OutgoingHttpHeaders } from 'node:http';
import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

/** Sixty fields, of which the first `long` hold 8 kB each. */
function fields(long: number): OutgoingHttpHeaders {
  const names = Array.from({ length: 60 }, (_, index) => `X-Trace-${index}`);
  return Object.fromEntries(names.map((name, index) => [name, 'x'.repeat(index < long ? 8_000 : 20)]));
}

export const hugeHeaders: Scenario = {
  id: 'huge-headers',
  title: 'Answers 502 with 60 more header fields, 200 kB of them, which browsers still take.',
  truth: 'The gateway is wordy and what is behind it is down. The site is at fault.',
  expect: { badge: '502' },
  also: [{ path: '/too-much', title: 'With 480 kB, which browsers refuse.', expect: { badge: '' } }],
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else badGateway(visit, fields(visit.url.pathname === '/too-much' ? 60 : 25));
  },
};
