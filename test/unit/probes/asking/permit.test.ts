import { describe, expect, test } from 'vitest';
import type { Redirect } from '../../../../src/incident/failure.ts';
import type { Observation } from '../../../../src/incident/observation.ts';
import type { Asked } from '../../../../src/probes/asking/asked.ts';
import { type Permit, permitFor } from '../../../../src/probes/asking/permit.ts';
import { looked, shown, stateAfter } from '../../incident/observations.ts';

const redirect = (origin: string, method = 'GET', status = 302): Observation => {
  const hop: Redirect = { origin, method, status, samePath: false };
  return { kind: 'redirect', requestId: '1', redirect: hop };
};

function permit(observations: readonly Observation[], clicked = false, now = 2_000): Permit {
  const incident = stateAfter(observations)?.incident;
  if (incident == null) throw new Error('No incident.');
  return permitFor(incident, clicked, now);
}

const at = (url: string) => shown(502, { url });

describe('addresses that are asked again by themselves, and those that wait for a click', () => {
  test.each<[url: string, permit: Permit]>([
    ['http://shop.test/', 'free'],
    ['http://shop.test/sale', 'free'],
    ['https://news.example.com/2026/11/a-very-long-and-telling-title-of-an-article-on-gateways', 'free'],
    ['https://en.example.org/wiki/Donaudampfschifffahrtsgesellschaft', 'free'],
    ['https://shop.test/products/4711', 'free'],
    ['https://shop.test/products/iphone15pro', 'free'],
    ['https://shop.test/docs/v2.1/api.html', 'free'],
    ['https://shop.test/index.php', 'free'],
    ['https://shop.test/sale?id=1', 'needs-click'],
    ['https://shop.test/?', 'free'],
    ['https://shop.test/x/3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'needs-click'],
    ['https://shop.test/x/9f86d081884c7d65', 'needs-click'],
    ['https://shop.test/t/dQw4w9WgXcQ7', 'needs-click'],
    ['https://shop.test/t/aB3dE9x', 'needs-click'],
    ['https://shop.test/mail/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', 'needs-click'],
    ['https://shop.test/code/123456789', 'needs-click'],
    ['https://shop.test/x/%39f86d081884c7d65', 'needs-click'],
    ['https://shop.test/logout', 'needs-click'],
    ['https://shop.test/user/sign-out.php', 'needs-click'],
    ['https://shop.test/verify/123456', 'needs-click'],
    ['https://shop.test/unsubscribe', 'needs-click'],
    ['https://shop.test/verification', 'needs-click'],
    ['https://shop.test/konto/abmelden', 'needs-click'],
    ['https://shop.test/cart/checkout', 'needs-click'],
    ['https://shop.test/a;token=1', 'needs-click'],
    ['https://shop.test/%E0%A4%A', 'free'],
  ])('%s: %s', (url, expected) => expect(permit(at(url))).toBe(expected));
});

describe('how the page was come to', () => {
  const page = 'http://shop.test/sale';
  const plain = shown(502, { url: page });
  test.each<[what: string, observations: readonly Observation[], permit: Permit]>([
    ['from http to https', [redirect('http://shop.test'), ...plain], 'free'],
    ['from www', [redirect('https://www.shop.test'), ...plain], 'free'],
    ['from another site', [redirect('https://login.example'), ...plain], 'needs-click'],
    ['from a name that only ends alike', [redirect('https://myshop.test'), ...plain], 'needs-click'],
    ['from nowhere that can be told', [redirect(''), ...plain], 'needs-click'],
    ['a form', shown(502, { url: page, method: 'POST' }), 'never'],
    ['a form that arrived', [redirect('http://shop.test', 'POST', 303), ...plain], 'free'],
    [
      'the address of a form in doubt, opened anew',
      [...shown(502, { url: page, method: 'POST' }), ...shown(502, { url: page, at: 1_500 }, '2')],
      'needs-click',
    ],
    ['nobody watched', [looked(502, {}, page)], 'needs-click'],
    ['HEAD', shown(502, { url: page, method: 'HEAD' }), 'free'],
  ])('%s', (_, observations, expected) => expect(permit(observations)).toBe(expected));

  test('a click allows what needs one, and never a form', () => {
    expect(permit(at('http://shop.test/logout'), true)).toBe('free');
    expect(permit(shown(502, { url: page, method: 'POST' }), true)).toBe('never');
    const shownAgain = [
      ...shown(502, { url: page, method: 'POST' }),
      looked(502, { arrival: 'by-history' }, page),
    ];
    expect(permit(shownAgain, true)).toBe('never');
  });
});

test.each<[value: string, now: number, permit: Permit]>([
  ['120', 60_000, 'told-to-wait'],
  ['120', 121_001, 'free'],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 30_000, 'told-to-wait'],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 60_001, 'free'],
  ['soon', 30_000, 'free'],
  ['-5', 30_000, 'free'],
])('Retry-After: %s, at %d', (value, now, expected) => {
  const headers: [string, string][] = [['retry-after', value]];
  expect(permit(shown(503, { url: 'http://shop.test/', headers }), false, now)).toBe(expected);
});

test('what the site answered to us since is obeyed as well', () => {
  const incident = stateAfter(at('http://shop.test/'))?.incident;
  if (incident == null) throw new Error('No incident.');
  const heard: Asked = {
    kind: 'answer',
    at: 5_000,
    took: 1,
    status: 429,
    headers: [['retry-after', '60']],
    body: null,
  };
  expect([60_000, 65_001].map((now) => permitFor(incident, false, now, [heard]))).toEqual([
    'told-to-wait',
    'free',
  ]);
  expect(permitFor(incident, true, 60_000, [heard])).toBe('free');
});
