import { orderForm } from '../answers/order-form.ts';
import { badGatewayUntilMended, notFound, redirect } from '../answers/pages.ts';
import { nothing } from '../budget.ts';
import type { Scenario } from '../scenario.ts';

export const post307: Scenario = {
  id: 'post-307',
  title: 'An order form that sends itself; the order is sent on by a 307, and answered 502 there.',
  truth:
    'The gateway lost the answer to the order; nobody knows whether it went through. The site is at fault.',
  expect: { badge: '502' },
  start: '/?submit',
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  failing: '/order/new',
  budget: { paths: { '/order/new': nothing } },
  handle: (visit) => {
    switch (visit.url.pathname) {
      case '/':
        return orderForm(visit, '/order');
      case '/order':
        return redirect(visit, 307, '/order/new');
      case '/order/new':
        return badGatewayUntilMended(visit);
      default:
        return notFound(visit);
    }
  },
};
