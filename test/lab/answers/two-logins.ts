import type { Visit } from '../scenario.ts';
import { badGateway, wellPage } from './pages.ts';
import { cookieOf } from './request.ts';

/**
 * Answers for a site with accounts: `/sign-in/<name>` signs in, and `/account` fails for the account of that name
 * alone, or for newcomers as well. The browser's other login would get 200.
 */
export function answerTwoLogins(visit: Visit, failing: string, failsForNewcomers: boolean): void {
  const [, signIn] = /^\/sign-in\/(\w+)$/.exec(visit.url.pathname) ?? [];
  const name = cookieOf(visit.request, 'session');
  const fails = name === undefined ? failsForNewcomers : name === failing;
  if (signIn !== undefined) {
    visit.response.setHeader('Set-Cookie', `session=${signIn}; Path=/; HttpOnly; SameSite=Lax`);
    wellPage(visit, `Signed in as ${signIn}`);
  } else if (fails && !visit.mended) {
    badGateway(visit);
  } else {
    wellPage(visit, `The account of ${name ?? 'nobody'}`);
  }
}
