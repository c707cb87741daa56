import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/history/entry.ts';
import { insightOf, usualOf } from '../../../src/history/insight.ts';
import { outagesOf } from '../../../src/history/outages.ts';
import { entry } from './entries.ts';

const minute = 60_000;
const day = 86_400_000;
const now = 100 * day;

/** An incident that began so long before now, and lasted so long (null: nobody saw its end). */
function ago(time: number, lasted: number | null, change: Partial<Entry> = {}): Entry {
  const at = now - time;
  return entry({ id: `${at}-${change.id ?? 1}`, at, lasted, ...(({ id, ...rest }) => rest)(change) });
}

const visitor = { verdict: { cause: 'cookies', certainty: 'certain' } } as const;
const site = {
  verdict: { cause: 'site', certainty: 'likely' },
  maker: { product: 'nginx', side: 'site' },
} as const;

describe('the outages of a site', () => {
  test.each<[string, readonly Entry[], readonly [at: number, lasted: number | null, incidents: number][]]>([
    ['none', [], []],
    ['one', [ago(day, minute)], [[day, minute, 1]]],
    [
      'two, newest first',
      [ago(2 * day, minute), ago(day, null)],
      [
        [day, null, 1],
        [2 * day, minute, 1],
      ],
    ],
    [
      'one in two tabs, ended by the first that is well',
      [ago(day, 9 * minute), ago(day - minute, 3 * minute)],
      [[day, 4 * minute, 2]],
    ],
    [
      'one of which only the second tab saw the end',
      [ago(day, null), ago(day - 5 * minute, 2 * minute)],
      [[day, 7 * minute, 2]],
    ],
    [
      'another that begins after the end',
      [ago(day, minute), ago(day - 2 * minute, minute)],
      [
        [day - 2 * minute, minute, 1],
        [day, minute, 1],
      ],
    ],
    [
      'another, long after one that nobody saw the end of',
      [ago(day, null), ago(day - 11 * minute, minute)],
      [
        [day - 11 * minute, minute, 1],
        [day, null, 1],
      ],
    ],
    [
      'one that goes on in tab after tab',
      [0, 8, 16, 24].map((past) => ago(day - past * minute, null)),
      [[day, null, 4]],
    ],
  ])('%s', (_, entries, expected) => {
    const outages = outagesOf(entries.toReversed());
    expect(outages.map(({ at, lasted, incidents }) => [now - at, lasted, incidents])).toEqual(expected);
  });

  test('are on the side, and of the maker, that the first of the incidents knows', () => {
    const [outage] = outagesOf([ago(day, minute), ago(day - 1_000, minute, site)]);
    expect(outage).toMatchObject({ side: 'site', maker: 'nginx' });
  });

  test('are on no known side where the checks allow no verdict, or name a cause of another release', () => {
    const sides = [
      { cause: 'unclear', certainty: null },
      { cause: 'sunspots', certainty: 'certain' },
    ] as const;
    expect(sides.map((verdict) => outagesOf([ago(day, null, { verdict })])[0]?.side)).toEqual([
      'unknown',
      'unknown',
    ]);
  });
});

describe('how long it usually takes', () => {
  const usual = (entries: readonly Entry[]) => usualOf(outagesOf(entries));
  const lasting = (...minutes: (number | null)[]) =>
    minutes.map((length, index) => ago((index + 1) * day, length === null ? null : length * minute));

  test.each([
    [[4, 6, 20], 6, 4, 20],
    [[4, 6], 5, 4, 6],
    [[1, 2, 3, 100], 2.5, 1, 100],
  ])('%j minutes: %d in the middle', (lengths, median, least, most) => {
    const told = usual(lasting(...lengths));
    expect(told).toMatchObject({ median: median * minute, least: least * minute, most: most * minute });
  });

  test.each([[[]], [[5]], [[5, null]], [[5, 6, null, null, null]]])('%j is too little to tell', (lengths) => {
    expect(usual(lasting(...lengths))).toBeNull();
  });

  test('half of them known is enough, and how many is told', () => {
    expect(usual(lasting(5, 6, null, null))).toMatchObject({ known: 2, of: 4 });
  });

  test('leaves out what was on the visitor’s side', () => {
    const mixed = [...lasting(5, 6), ago(10 * day, 600 * minute, visitor)];
    expect(usual(mixed)).toMatchObject({ most: 6 * minute, of: 2 });
  });
});

describe('what is told of a site that fails', () => {
  const failing = ago(minute, null);

  test.each<[string, readonly Entry[]]>([
    ['nothing', []],
    ['the first time', [failing]],
    ['the second time', [failing, ago(day, minute)]],
    ['three tabs of one outage', [failing, ago(2 * minute, null), ago(3 * minute, null)]],
  ])('%s: nothing', (_, entries) => {
    expect(insightOf(entries, failing, now)).toBeNull();
  });

  test.each<[string, readonly number[], { times: number; days: number }]>([
    ['the third time this week', [2, 6], { times: 3, days: 7 }],
    ['the third time in 30 days', [6, 8], { times: 3, days: 30 }],
    ['the third time since it was seen first', [6, 41], { times: 3, days: 41 }],
    ['the fourth this week, and others before', [1, 2, 3, 20], { times: 4, days: 7 }],
  ])('%s', (_, before, expected) => {
    const entries = [failing, ...before.map((days) => ago(days * day - 1_000, 6 * minute))];
    expect(insightOf(entries, failing, now)).toMatchObject(expected);
  });

  test('how long it takes is told by the times before', () => {
    const entries = [failing, ago(day, 4 * minute), ago(2 * day, 8 * minute)];
    expect(insightOf(entries, failing, now)?.usual).toEqual({
      median: 6 * minute,
      least: 4 * minute,
      most: 8 * minute,
      known: 2,
      of: 2,
    });
  });

  test('the present one counts where it is not kept, and is none of those before', () => {
    const before = [ago(day, 4 * minute), ago(2 * day, 8 * minute)];
    expect(insightOf(before, failing, now)).toEqual(insightOf([failing, ...before], failing, now));
  });

  test('one that another tab saw begin and end meanwhile is none of those before', () => {
    const present = ago(120 * minute, null);
    const entries = [present, ago(60 * minute, minute), ago(day, 4 * minute), ago(2 * day, 8 * minute)];
    expect(insightOf(entries, present, now)?.usual).toMatchObject({ known: 2, of: 2, least: 4 * minute });
  });

  test('and not told where nobody saw the end', () => {
    const entries = [failing, ago(day, null), ago(2 * day, null)];
    expect(insightOf(entries, failing, now)).toEqual({ times: 3, days: 7, usual: null });
  });
});
