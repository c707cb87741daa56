import { escapeHtml, htmlDocument, sendHtml, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

/** Turns what follows around (Unicode's right-to-left override). */
const override = '\u202E';

const links: readonly (readonly [href: string, label: string])[] = [
  ['http://help.support-links.test/contact', 'Contact us'],
  ['mailto:help@support-links.test?cc=spy@look-alike.test&body=Not%20mine', 'Write to support'],
  ['javascript:document.title="run"', 'Live support'],
  ['http://support-links.test.look-alike.test/help', 'Help center of support-links.test'],
  ['http://support-links.test@look-alike.test/help', 'Help'],
  ['mailto:help@support-links.test,spy@look-alike.test', 'Everybody'],
  ['mailto:help@look-alike.test', `${override}tset.sknil-troppus${'!'.repeat(100_000)}`],
];

export const supportLinks: Scenario = {
  id: 'support-links',
  title: 'An error page that names ways to support: its own, a look-alike’s, and some that are traps.',
  truth:
    'The program behind the gateway is not running. The site is at fault; not all that its page names is its own.',
  expect: { badge: '502' },
  start: '/order/9f86d081884c7d65/pay?card=4111-not-a-card',
  verdict: { cause: 'site' },
  handle: (visit) => {
    if (visit.mended) return wellPage(visit);
    const list = links.map(
      ([href, label]) => `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`,
    );
    const title = `502 Bad Gateway ${override}${'x'.repeat(100_000)}`;
    sendHtml(visit, 502, htmlDocument(title, list.join('\n')), { 'X-Request-Id': 'req-7d1e05' });
  },
};
