import { answerWithStoredError } from '../answers/stored-error.ts';
import type { Scenario } from '../scenario.ts';

export const storedRevisited: Scenario = {
  id: 'stored-revisited',
  title: 'A 502 that the browser may keep; the site is mended, and the page opened again.',
  truth: 'The server is well again; only the copy in the browser is old.',
  expect: { badge: '502' },
  start: '/page',
  // Firefox asks again when an address is opened anew.
  only: 'chromium',
  prepare: [{ visit: '/good' }, { visit: '/page' }, { do: 'mend' }, { visit: '/good' }],
  verdict: { cause: 'browser-cache', certainty: 'likely' },
  handle: (visit) => answerWithStoredError(visit, 'max-age=600'),
};
