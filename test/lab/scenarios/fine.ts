import { escapeHtml, wellPage } from '../answers/pages.ts';
import type { Scenario, Visit } from '../scenario.ts';

function link(url: string, text: string): string {
  const address = escapeHtml(url);
  return `<li><a href="${address}">${text}</a> (<a href="${address}" target="_blank">new tab</a>)</li>`;
}

function links(visit: Visit): string {
  const own = ['/', '/news', '/contact'].map((path) => link(visit.urlOf('fine', path), path));
  const others = ['down', 'empty', 'cached', 'flapping'].map((id) => link(visit.urlOf(id), id));
  return `<ul>${own.join('')}</ul><p>Other sites:</p><ul>${others.join('')}</ul>`;
}

export const fine: Scenario = {
  id: 'fine',
  title: 'Always answers 200, on several pages that link to other sites.',
  truth: 'Nothing is wrong.',
  expect: { badge: '' },
  handle: (visit) => wellPage(visit, `All is well at ${visit.url.pathname}`, links(visit)),
};
