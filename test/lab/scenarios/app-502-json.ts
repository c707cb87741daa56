import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const problem = {
  error: 'bad_gateway',
  message: 'The payment service gave no valid answer.',
  requestId: '5f0c9a52-0000-4000-8000-0123456789ab',
};

export const app502Json: Scenario = {
  id: 'app-502-json',
  title: 'Answers 502 with JSON, as an API does that was opened as a page.',
  truth: 'The app is running; a third party that it asks gave it no valid answer. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    visit.response.writeHead(502, { 'Content-Type': 'application/json' }).end(JSON.stringify(problem));
    return undefined;
  },
};
