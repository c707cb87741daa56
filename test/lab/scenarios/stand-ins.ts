import { badGateway, htmlDocument, redirect, sendHtml } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

const form = '<form><input name="name"><input name="word" type="password"><button>Sign in</button></form>';
const wispr = '<!-- <WISPAccessGatewayParam xmlns="http://www.wballiance.net/wispr_2_0.xsd"/> -->';

/** What comes in the page's place once the gateway answers again. */
const answers: Readonly<Record<string, (visit: Visit) => void>> = {
  '/orders': (visit) => sendHtml(visit, 200, htmlDocument('Sign in to Stand-ins', form)),
  '/elsewhere': (visit) => redirect(visit, 302, visit.urlOf('fine')),
  '/portal': (visit) => sendHtml(visit, 200, htmlDocument('Free Wi-Fi', wispr)),
};

export const standIns: Scenario = {
  id: 'stand-ins',
  title: 'Answers 502; mended, with a page that is not the one that failed.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  start: '/orders',
  also: [
    {
      path: '/elsewhere',
      title: 'Answers 502; mended, with a redirect to another site.',
      expect: { badge: '502' },
    },
    { path: '/portal', title: 'Answers 502; mended, with the page of a hotspot.', expect: { badge: '502' } },
  ],
  verdict: { cause: 'site', certainty: 'likely' },
  handle: (visit) => {
    const standIn = visit.mended ? answers[visit.url.pathname] : undefined;
    return standIn === undefined ? badGateway(visit) : standIn(visit);
  },
};
