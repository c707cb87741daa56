import { answerTwoLogins } from '../answers/two-logins.ts';
import type { Scenario } from '../scenario.ts';

export const containerLogin: Scenario = {
  id: 'container-login',
  title:
    'A container with a login of its own, for which the site answers 502; the other login would get 200.',
  truth:
    'What serves this account and newcomers is down. The site is at fault, and the other login must not be used to find out.',
  expect: { badge: '502' },
  start: '/account',
  where: 'container',
  // No other browser has containers.
  only: 'firefox',
  prepare: [{ visit: '/sign-in/ordinary', where: 'normal' }, { visit: '/sign-in/container' }],
  verdict: { cause: 'site' },
  budget: { cookie: 'session=container' },
  handle: (visit) => answerTwoLogins(visit, 'container', true),
};
