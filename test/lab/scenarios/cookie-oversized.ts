import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

/** Bytes of Cookie that the server behind the gateway takes. */
const limit = 8_192;

const cookies = ['a', 'b', 'c'].map((name) => `${name}=${name.repeat(3_500)}; Path=/; SameSite=Lax`);

export const cookieOversized: Scenario = {
  id: 'cookie-oversized',
  title: 'Its first page leaves 10 kB of cookies, with which every other page answers 502.',
  truth: 'The cookies in the browser have grown too large for the server; without them it is well.',
  expect: { badge: '502' },
  start: '/inbox',
  prepare: [{ visit: '/' }],
  verdict: { cause: 'cookies', certainty: 'likely' },
  handle: (visit) => {
    const isTooLong = (visit.request.headers.cookie ?? '').length > limit;
    if (visit.url.pathname === '/') visit.response.setHeader('Set-Cookie', cookies);
    else if (isTooLong && !visit.mended) return badGateway(visit);
    return wellPage(visit);
  },
};
