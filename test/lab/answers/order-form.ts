import type { Visit } from '../scenario.ts';
import { escapeHtml, wellPage } from './pages.ts';

/** Submits once when the page is opened, and not again when a person comes back to it. */
const submitWhenOpened = `<script>
  addEventListener('load', () => {
    if (performance.getEntriesByType('navigation')[0].type !== 'navigate') return;
    setTimeout(() => document.forms[0].requestSubmit(), 100);
  });
</script>`;

/** Answers with an order form that posts to `action`, by itself if the page's query has `submit`. */
export function orderForm(visit: Visit, action: string): void {
  const form = `<form method="post" action="${escapeHtml(action)}">
<p><label>Item <input name="item" value="A red bicycle"></label></p>
<p><label>Card <input name="card" value="not-a-real-card"></label></p>
<p><button>Order</button></p>
</form>`;
  wellPage(visit, 'Order form', form, visit.url.searchParams.has('submit') ? submitWhenOpened : '');
}
