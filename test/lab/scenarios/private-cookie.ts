import { answerTwoLogins } from '../answers/two-logins.ts';
import type { Scenario } from '../scenario.ts';

export const privateCookie: Scenario = {
  id: 'private-cookie',
  title:
    'A private window with a login of its own, with which the site answers 502; without cookies it is well.',
  truth: 'The session of this window breaks the server; the other login must not be used to find out.',
  expect: { badge: '502' },
  start: '/account',
  where: 'private',
  prepare: [{ visit: '/sign-in/ordinary', where: 'normal' }, { visit: '/sign-in/private' }],
  verdict: { cause: 'cookies', alsoRight: ['unclear', 'site'] },
  budget: { cookie: 'session=private' },
  handle: (visit) => answerTwoLogins(visit, 'private', false),
};
