import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const setCookie: Scenario = {
  id: 'set-cookie',
  title: 'Answers 502 and sets cookies whose values nobody else may read.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    return badGateway(visit, {
      'Set-Cookie': [
        'session=secret-of-the-session; Path=/; HttpOnly; SameSite=Lax',
        'remember=secret-of-the-person; Path=/; Max-Age=86400',
      ],
    });
  },
};
