import { badGateway, htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const portal = 'captive-portal-page-login.test';

/** The mark that devices look for (Wi-Fi Alliance, WISPr 1.0, annex D). */
const wispr = `<!--<?xml version="1.0" encoding="UTF-8"?>
<WISPAccessGatewayParam><Redirect><MessageType>100</MessageType><ResponseCode>0</ResponseCode></Redirect>
</WISPAccessGatewayParam>-->`;

export const captivePortalPage: Scenario = {
  id: 'captive-portal-page',
  title: 'Answers 502 once; from then on every address answers 200 with the sign-in page of the hotspot.',
  truth: 'The hotspot answers in the place of the site, which is not well because of that.',
  expect: { badge: '502' },
  start: '/page',
  otherHosts: [portal],
  verdict: { cause: 'unclear', alsoRight: ['site', 'recovered'] },
  handle: (visit) => {
    if (visit.mended || visit.url.hostname === portal) return wellPage(visit);
    if (visit.earlierAtHost === 0) return badGateway(visit);
    const form = `<form method="post" action="http://${portal}:${visit.url.port}/sign-in"><button>Sign in</button></form>`;
    return sendHtml(visit, 200, htmlDocument('Welcome to the hotspot', form + wispr));
  },
};
