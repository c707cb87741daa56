import { setTimeout as sleep } from 'node:timers/promises';
import { nginxErrorPage, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const hung: Scenario = {
  id: 'hung',
  title: 'Takes the request and says nothing for 30 seconds, then answers 504 (?after= gives milliseconds).',
  truth: 'The program behind the gateway hangs. The site is at fault.',
  expect: { badge: '504', after: 30_000 },
  verdict: { cause: 'site' },
  handle: async (visit) => {
    if (visit.mended) return wellPage(visit);
    await sleep(Number(visit.url.searchParams.get('after') ?? 30_000), undefined, { signal: visit.gone });
    return sendHtml(visit, 504, nginxErrorPage('504 Gateway Time-out'));
  },
};
