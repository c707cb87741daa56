import { describe, expect, test } from 'vitest';
import type { Asked } from '../../../src/probes/asking/asked.ts';
import { heard, type Sight, sightOf } from '../../../src/retry/outcome.ts';
import type { Attempt } from '../../../src/retry/watch.ts';

const at = Date.UTC(2026, 10, 21, 12);
const answer = (status: number, headers: [string, string][] = []): Asked => ({
  kind: 'answer',
  at,
  took: 50,
  status,
  headers,
  body: null,
});

describe('what an answer says', () => {
  const cases: [
    what: string,
    asked: Asked,
    sight: Sight | null,
    root: boolean,
    outcome: Attempt['outcome'],
    wait: number,
  ][] = [
    ['a good page', answer(200), 'page', false, 'well', 0],
    ['a page in part', answer(206), 'page', false, 'well', 0],
    ['a login page in its place', answer(200), 'login', false, 'other', 0],
    ['a hotspot’s page', answer(200), 'portal', false, 'other', 0],
    ['a hotspot that says so', answer(511), null, false, 'other', 0],
    ['a copy from a cache on the way', answer(200, [['age', '600']]), 'page', false, 'other', 0],
    ['the error again', answer(502), null, false, 'failing', 0],
    ['the error with a time', answer(502, [['retry-after', '60']]), null, false, 'failing', at + 60_000],
    ['maintenance', answer(503, [['retry-after', '120']]), null, false, 'wait', at + 120_000],
    [
      'maintenance until a date',
      answer(503, [['retry-after', 'Sat, 21 Nov 2026 12:30:00 GMT']]),
      null,
      false,
      'wait',
      at + 1_800_000,
    ],
    ['maintenance without a time', answer(503), null, false, 'failing', 0],
    ['too many questions', answer(429), null, false, 'wait', 0],
    ['a refusal', answer(403), null, false, 'other', 0],
    ['not there any more', answer(404), null, false, 'other', 0],
    ['a redirect', { kind: 'redirect', at, took: 50 }, null, false, 'other', 0],
    ['a redirect from the start page', { kind: 'redirect', at, took: 50 }, null, true, 'well', 0],
    ['no answer', { kind: 'no-answer', at, took: 5_000, why: 'timeout' }, null, false, 'silent', 0],
  ];
  test.each(cases)('%s', (_, asked, sight, root, outcome, wait) => {
    const { attempt, notBefore } = heard(asked, sight, root);
    expect(attempt.outcome).toBe(outcome);
    expect(notBefore).toBe(wait);
  });
});

describe('what a good answer looks like', () => {
  const form = '<form><input name="p" type="password"></form>';
  const cases: [what: string, body: string, url: string, sight: Sight][] = [
    ['a page', '<title>Shop</title><p>Welcome</p>', 'https://shop.test/', 'page'],
    ['a page with a login box', `<title>Forum</title>${form}`, 'https://forum.test/', 'page'],
    ['a login page', `<title>Sign in – Shop</title>${form}`, 'https://shop.test/orders', 'login'],
    ['a German login page', `<title>Anmeldung</title>${form}`, 'https://shop.test/orders', 'login'],
    ['the login page that was asked for', `<title>Sign in</title>${form}`, 'https://shop.test/login', 'page'],
    ['a page about something else', `<title>Blog index</title>${form}`, 'https://shop.test/', 'page'],
    ['a page of inspiration', `<title>Design inspiration</title>${form}`, 'https://shop.test/', 'page'],
    ['a page of designing', `<title>Designing rooms</title>${form}`, 'https://shop.test/', 'page'],
    ['a login page in one word', `<title>Shop: Login</title>${form}`, 'https://shop.test/orders', 'login'],
    ['a hotspot by its mark', '<!-- <WISPAccessGatewayParam> -->', 'http://shop.test/', 'portal'],
    [
      'a hotspot that sends elsewhere',
      '<meta http-equiv="refresh" content="0; url=http://hotspot.test/in">',
      'http://shop.test/',
      'portal',
    ],
    [
      'a page that sends on within the site',
      '<meta http-equiv="refresh" content="0; url=https://shop.test/en">',
      'https://shop.test/',
      'page',
    ],
    ['nothing', '', 'https://shop.test/', 'page'],
  ];
  test.each(cases)('%s', (_, body, url, sight) => expect(sightOf(body, url)).toBe(sight));
});

test('a hostile body is read in linear time', () => {
  const hostile = [
    `<input ${'x '.repeat(32_000)}`,
    '<meta '.repeat(10_000),
    '<title>'.repeat(9_000),
    '<input type='.repeat(5_000),
  ];
  const began = performance.now();
  for (const body of hostile) sightOf(body, 'https://shop.test/');
  expect(performance.now() - began).toBeLessThan(500);
});
