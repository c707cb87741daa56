import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const proxySilent: Scenario = {
  id: 'proxy-silent',
  title: 'An http page behind a proxy that answers 502 and leaves no mark of its own.',
  truth: "The proxy on the visitor's side cannot reach the site; nothing in its answer tells.",
  expect: { badge: '502' },
  reach: 'proxy',
  verdict: { cause: 'proxy', atMost: 'possible', alsoRight: ['site', 'unclear'] },
  handle: (visit) => (visit.mended ? wellPage(visit) : sendHtml(visit, 502, '<h1>Bad Gateway</h1>')),
};
