import { orderForm } from '../answers/order-form.ts';
import { badGatewayUntilMended, notFound, redirect } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

export const postRedirect: Scenario = {
  id: 'post-redirect',
  title: 'An order form that sends itself; the order is answered 303, and the page that it leads to 502.',
  truth: 'The order arrived; only the page that says so fails. The site is at fault, a reload is safe.',
  expect: { badge: '502' },
  start: '/?submit',
  verdict: { cause: 'site-page', alsoRight: ['site'] },
  failing: '/thanks',
  handle: (visit) => {
    switch (visit.url.pathname) {
      case '/':
        return orderForm(visit, '/order');
      case '/order':
        return redirect(visit, 303, '/thanks');
      case '/thanks':
        return badGatewayUntilMended(visit);
      default:
        return notFound(visit);
    }
  },
};
