import { answerWithStoredError } from '../answers/stored-error.ts';
import type { Scenario } from '../scenario.ts';

export const storedUnmarked: Scenario = {
  id: 'stored-unmarked',
  title: 'The same with a 502 that says nothing about caching.',
  truth: 'The server is well again; only the copy in the browser is old.',
  expect: { badge: '502' },
  start: '/page',
  prepare: [{ visit: '/page' }, { do: 'mend' }, { visit: '/good' }],
  arrive: 'back',
  verdict: { cause: 'browser-cache', certainty: 'likely' },
  handle: (visit) => answerWithStoredError(visit),
};
