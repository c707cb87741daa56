import { badGateway, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const storedGood: Scenario = {
  id: 'stored-good',
  title: 'A page that the browser has kept well, and that answers 502 when it is reloaded past the cache.',
  truth: 'The program behind the gateway is not running; the copy is innocent. The site is at fault.',
  expect: { badge: '502' },
  prepare: [{ do: 'mend' }, { visit: '/' }, { do: 'break' }],
  arrive: 'reload',
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (!visit.mended) return badGateway(visit, { 'Cache-Control': 'no-cache' });
    visit.response.setHeader('Cache-Control', 'max-age=600');
    visit.response.setHeader('ETag', '"well"');
    return wellPage(visit);
  },
};
