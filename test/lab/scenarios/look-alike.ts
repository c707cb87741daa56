import { nginxErrorPage, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const lookAlike: Scenario = {
  id: 'look-alike',
  title: 'Answers 200 with a page that reads like an error page.',
  truth: 'By its status nothing is wrong; only the text says otherwise.',
  expect: { badge: '' },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else sendHtml(visit, 200, nginxErrorPage('502 Bad Gateway'));
  },
};
