import { sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const page = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="UTF-8"><title>Web Page Blocked!</title></head>
<body>
<h1>FortiGuard Intrusion Prevention - Access Blocked</h1>
<h3>Web Page Blocked!</h3>
<p>A rating error occurs.</p>
</body>
</html>
`;

export const filterFortinet: Scenario = {
  id: 'filter-fortinet',
  title: "Answers 503 with the block page of a FortiGate, a firewall on the visitor's side.",
  truth: "The firewall on the visitor's side answered in the site's place.",
  expect: { badge: '503' },
  verdict: { cause: 'security-software', certainty: 'likely' },
  handle: (visit) => (visit.mended ? wellPage(visit) : sendHtml(visit, 503, page)),
};
