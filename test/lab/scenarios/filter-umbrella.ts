import { wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

/** https://support.umbrella.com/hc/en-us/articles/15025399366548 */
const sentence = 'Could not relay message upstream';

export const filterUmbrella: Scenario = {
  id: 'filter-umbrella',
  title: `An https page that a filter has opened: 502 ${sentence}, as Cisco Umbrella says.`,
  truth: "The filter on the visitor's side, which reads https, answered in the site's place.",
  expect: { badge: '502' },
  reach: 'tunnel',
  verdict: { cause: 'security-software', certainty: 'likely' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    visit.response.writeHead(502, sentence, { 'Content-Type': 'text/plain' }).end(`502 ${sentence}`);
    return undefined;
  },
};
