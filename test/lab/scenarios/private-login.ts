import { answerTwoLogins } from '../answers/two-logins.ts';
import type { Scenario } from '../scenario.ts';

export const privateLogin: Scenario = {
  id: 'private-login',
  title:
    'A private window with a login of its own, for which the site answers 502; the other login would get 200.',
  truth:
    'What serves this account and newcomers is down. The site is at fault, and the other login must not be used to find out.',
  expect: { badge: '502' },
  start: '/account',
  where: 'private',
  prepare: [{ visit: '/sign-in/ordinary', where: 'normal' }, { visit: '/sign-in/private' }],
  verdict: { cause: 'site' },
  budget: { cookie: 'session=private' },
  handle: (visit) => answerTwoLogins(visit, 'private', true),
};
