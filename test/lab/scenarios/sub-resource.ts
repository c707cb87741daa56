import { badGatewayUntilMended, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const parts = `<img src="/image.png" alt="An image that does not load">
<iframe src="/frame" title="A frame that does not load"></iframe>
<link rel="stylesheet" href="/style.css">
<script src="/script.js"></script>
<script>fetch('/api').then(({ status }) => { document.title = 'API: ' + status; });</script>`;

export const subResource: Scenario = {
  id: 'sub-resource',
  title: 'A page that is well, but whose image, frame, style, script and API call answer 502.',
  truth: 'Parts of the page fail; the page itself is well.',
  expect: { badge: '', after: 500 },
  handle: (visit) => {
    if (visit.url.pathname === '/') wellPage(visit, 'A page with broken parts', parts);
    else badGatewayUntilMended(visit);
  },
};
