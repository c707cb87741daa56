import { htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const body = '<p>Your organization has selected Zscaler to protect you from internet threats.</p>';

export const filterZscaler: Scenario = {
  id: 'filter-zscaler',
  title: "Answers 502 in the name of Zscaler, a filter on the visitor's side (Server: Zscaler/6.2).",
  truth: "The filter on the visitor's side answered in the site's place.",
  expect: { badge: '502' },
  verdict: { cause: 'security-software', certainty: 'likely' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const page = htmlDocument('Internet Security by Zscaler', body);
    return sendHtml(visit, 502, page, { Server: 'Zscaler/6.2', 'Cache-Control': 'no-cache' });
  },
};
