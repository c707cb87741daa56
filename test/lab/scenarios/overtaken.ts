import { setTimeout as sleep } from 'node:timers/promises';
import { badGatewayUntilMended, notFound, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const hurry = `<script>
  addEventListener('load', () => setTimeout(() => {
    location.assign('/late?after=500');
    setTimeout(() => location.assign('/good'), 200);
  }, 100));
</script>`;

export const overtaken: Scenario = {
  id: 'overtaken',
  title: 'Goes to a page that would answer 502 after half a second, but on to a good one before that.',
  truth: 'Nothing is wrong with the page that is shown; the failing one was left before it answered.',
  expect: { badge: '', after: 1_500 },
  handle: async (visit) => {
    switch (visit.url.pathname) {
      case '/':
        return wellPage(visit, 'In a hurry', '', hurry);
      case '/late':
        await sleep(Number(visit.url.searchParams.get('after')), undefined, { signal: visit.gone });
        return badGatewayUntilMended(visit);
      case '/good':
        return wellPage(visit, 'The page that was wanted');
      default:
        return notFound(visit);
    }
  },
};
