import { htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const moves = `<p id="part">The address changes, the page stays.</p>
<script>
  addEventListener('load', () => setTimeout(() => {
    history.pushState(null, '', '/elsewhere');
    location.hash = 'part';
  }, 200));
</script>`;

export const sameDocument: Scenario = {
  id: 'same-document',
  title: 'Answers 502 with a page that changes its own address by pushState and by a fragment.',
  truth: 'The program behind the gateway is not running. The site is at fault.',
  expect: { badge: '502', after: 500 },
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) wellPage(visit);
    else sendHtml(visit, 502, htmlDocument('502 Bad Gateway', moves));
  },
};
