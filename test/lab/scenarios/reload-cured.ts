import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const reloadCured: Scenario = {
  id: 'reload-cured',
  title: 'Answers 502 the first time and 200 ever after.',
  truth: 'The program behind the gateway was just restarting. The site was at fault for a moment.',
  expect: { badge: '502' },
  verdict: { cause: 'recovered' },
  handle: (visit) => {
    if (visit.mended || visit.earlier > 0) wellPage(visit);
    else badGateway(visit);
  },
};
