import { expect, test } from 'vitest';
import type { Asked } from '../../../../src/probes/asking/asked.ts';
import { outcomeOf, peaceUntil } from '../../../../src/probes/asking/outcome.ts';

const at = 1_000_000;
const answer = (status: number, ...headers: [string, string][]): Asked => ({
  kind: 'answer',
  at,
  took: 1,
  status,
  headers,
  body: null,
});
const silence: Asked = { kind: 'no-answer', at, took: 1, why: 'timeout' };

test.each<[string, Asked, ReturnType<typeof outcomeOf>, number]>([
  ['a page', answer(200), 'well', 0],
  ['an error', answer(502), 'error', 0],
  ['an error with a time', answer(503, ['retry-after', '30']), 'error', at + 30_000],
  ['a page out of a cache on the way', answer(200, ['age', '4']), 'other', 0],
  ['an error out of a cache on the way', answer(502, ['x-cache', 'HIT']), 'other', 0],
  ['a refusal', answer(403), 'other', 0],
  ['too much, for a time', answer(429, ['retry-after', '10']), 'other', at + 10_000],
  ['too much, for no time told', answer(429), 'other', at + 60_000],
  ['a redirect', { kind: 'redirect', at, took: 1 }, 'other', 0],
  ['silence', silence, 'silent', 0],
])('%s', (_, asked, outcome, until) => {
  expect([outcomeOf(asked, { kind: 'response' }), peaceUntil(asked)]).toEqual([outcome, until]);
});

test.each<['timeout' | 'network', ReturnType<typeof outcomeOf>]>([
  ['network', 'error'],
  ['timeout', 'silent'],
])('a way that a proxy refused, %s', (why, outcome) => {
  expect(outcomeOf({ kind: 'no-answer', at, took: 1, why }, { kind: 'tunnel' })).toBe(outcome);
});
