import { answerWithStoredError } from '../answers/stored-error.ts';
import type { Scenario } from '../scenario.ts';

export const storedAsleep: Scenario = {
  id: 'stored-asleep',
  title: 'A 502 that the browser may keep; the site is mended while the tab is asleep.',
  truth: 'The server is well again; only the copy in the browser is old.',
  expect: { badge: '502' },
  start: '/page',
  prepare: [{ visit: '/page' }, { do: 'mend' }],
  arrive: 'wake',
  verdict: { cause: 'browser-cache', certainty: 'likely' },
  handle: (visit) => answerWithStoredError(visit, 'max-age=600'),
};
