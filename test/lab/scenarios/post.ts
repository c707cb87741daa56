import { orderForm } from '../answers/order-form.ts';
import { badGateway, notFound, wellPage } from '../answers/pages.ts';
import { nothing } from '../budget.ts';
import type { Scenario } from '../scenario.ts';

export const post: Scenario = {
  id: 'post',
  title: 'An order form that sends itself; the order is answered 502, its address opened by itself 200.',
  truth:
    'The gateway lost the answer to the order; nobody knows whether it went through. The site is at fault.',
  expect: { badge: '502' },
  start: '/?submit',
  also: [
    { path: '/', title: 'The form, to be sent by hand.', expect: { badge: '' } },
    {
      path: '/?submit&get=502',
      title: 'The same form; the address of the order answers 502 to GET as well.',
      expect: { badge: '502' },
    },
  ],
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  failing: '/order',
  budget: { paths: { '/order': nothing } },
  handle: (visit) => {
    const { pathname, searchParams } = visit.url;
    const isGetBroken = searchParams.get('get') === '502';
    if (pathname === '/') return orderForm(visit, isGetBroken ? '/order?get=502' : '/order');
    if (pathname !== '/order') return notFound(visit);
    const isWell = visit.mended || (visit.request.method === 'GET' && !isGetBroken);
    return isWell ? wellPage(visit, 'Your orders') : badGateway(visit);
  },
};
