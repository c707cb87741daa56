import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const earlyHints: Scenario = {
  id: 'early-hints',
  title: 'Sends an interim answer (103 Early Hints) first and 502 after it.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502' },
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    visit.response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    return badGateway(visit);
  },
};
