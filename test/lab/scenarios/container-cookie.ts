import { answerTwoLogins } from '../answers/two-logins.ts';
import type { Scenario } from '../scenario.ts';

export const containerCookie: Scenario = {
  id: 'container-cookie',
  title: 'A container with a login of its own, with which the site answers 502; without cookies it is well.',
  truth: 'The session of this container breaks the server; the other login must not be used to find out.',
  expect: { badge: '502' },
  start: '/account',
  where: 'container',
  // No other browser has containers.
  only: 'firefox',
  prepare: [{ visit: '/sign-in/ordinary', where: 'normal' }, { visit: '/sign-in/container' }],
  verdict: { cause: 'cookies', alsoRight: ['unclear', 'site'] },
  budget: { cookie: 'session=container' },
  handle: (visit) => answerTwoLogins(visit, 'container', false),
};
