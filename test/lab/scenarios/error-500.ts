import { STATUS_CODES } from 'node:http';
import { nginxErrorPage, sendHtml, wellPage } from '../answers/pages.ts';
import type { Opening, Scenario } from '../scenario.ts';

const others = [404, 429, 501, 505] as const;

const otherOpenings = others.map(
  (status): Opening => ({ path: `/${status}`, title: `Answers ${status}.`, expect: { badge: '' } }),
);

export const error500: Scenario = {
  id: 'error-500',
  title: 'Answers 500, which names no gateway and is not watched.',
  truth: "The site's own program failed; no gateway had trouble.",
  expect: { badge: '' },
  also: otherOpenings,
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const status = others.find((candidate) => visit.url.pathname === `/${candidate}`) ?? 500;
    return sendHtml(visit, status, nginxErrorPage(`${status} ${STATUS_CODES[status]}`));
  },
};
