import { describe, expect, test } from 'vitest';
import { diceOf } from '../../soak/dice.ts';
import { judgeJournal, judgeSamples, type Kept } from '../../soak/judge.ts';
import type { Sample } from '../../soak/sample.ts';
import { type Visit, visitsOf } from '../../soak/visit.ts';

const visits: readonly Visit[] = [
  { kind: 'page', number: 0, again: false },
  { kind: 'mended', number: 1, again: true },
];
const failing = ({ kind, number }: Visit) => `/${kind}/${number}`;
const all: readonly Kept[] = [
  { address: '/page/0', cured: null },
  { address: '/mended/1', cured: 'itself' },
];
const holds = (kept: readonly Kept[]) =>
  judgeJournal(visits, visits, kept, failing).map((finding) => finding.holds);

describe('the journal', () => {
  test.each([
    ['all is there once', all, [true, true, true]],
    ['one is missing', all.slice(1), [false, true, true]],
    ['one is there twice', [...all, ...all.slice(0, 1)], [true, false, true]],
    ['one is of no visit', [...all, { address: null, cured: null }], [true, false, true]],
    ['a recovery is missing', all.map((kept) => ({ ...kept, cured: null })), [true, true, false]],
    ['a recovery is made up', all.map((kept) => ({ ...kept, cured: 'itself' })), [true, true, false]],
    [
      'a recovery is credited to a fix',
      all.map((kept) => (kept.cured === null ? kept : { ...kept, cured: 'refresh' })),
      [true, true, false],
    ],
  ])('where %s', (_, kept, expected) => {
    expect(holds(kept)).toEqual(expected);
  });
});

const sample = (change: Partial<Sample>): Sample => ({
  incidents: 0,
  kills: 0,
  seconds: 0,
  session: 40_000,
  keys: 40,
  entries: 0,
  extension: 100,
  browser: 200,
  ...change,
});

describe('what was sampled', () => {
  const of = (change: (index: number) => Partial<Sample>) =>
    judgeSamples(
      Array.from({ length: 100 }, (_, index) => sample(change(index))),
      10,
    ).map((finding) => finding.holds);

  test.each<[string, (index: number) => Partial<Sample>, readonly boolean[]]>([
    ['is flat', () => ({}), [true, true]],
    ['warms up at first', (index) => ({ extension: Math.min(100, 50 + 5 * index) }), [true, true]],
    ['grows with every incident', (index) => ({ extension: 100 + index }), [true, false]],
    ['swings', (index) => ({ extension: index % 2 === 0 ? 95 : 105 }), [true, true]],
    ['fills session storage', (index) => ({ session: 1_500 * index }), [false, true]],
    ['is not told', () => ({ extension: null }), [true, true]],
  ])('where it %s', (_, change, expected) => {
    expect(of(change)).toEqual(expected);
  });
});

test('the same seed gives the same visits, another one others, and every kind comes', () => {
  const drawn = visitsOf(200, diceOf(7));
  expect(visitsOf(200, diceOf(7))).toEqual(drawn);
  expect(visitsOf(200, diceOf(8))).not.toEqual(drawn);
  expect(new Set(drawn.map(({ kind }) => kind)).size).toBe(4);
});
