import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const noAnswer: Scenario = {
  id: 'no-answer',
  title: 'Takes the request and drops the connection without a word.',
  truth: 'The gateway itself is down, so there is no answer with a status.',
  expect: { badge: '' },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else visit.response.destroy();
  },
};
