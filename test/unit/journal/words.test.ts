import { describe, expect, test } from 'vitest';
import type { Imported } from '../../../src/history/exchange/import.ts';
import type { Outage } from '../../../src/history/outages.ts';
import { fixIds } from '../../../src/incident/fix-id.ts';
import { importedWords } from '../../../src/journal/words/imported.ts';
import { causeOf, curedBy, makerName, sideWords } from '../../../src/journal/words/names.ts';
import { bySite, found } from '../../../src/journal/words/sites.ts';
import { frame, mostDrawn, timelineOf } from '../../../src/journal/words/timeline.ts';
import { timesIn } from '../../../src/journal/words/times.ts';
import { sides } from '../../../src/rules/rule.ts';
import { entry } from '../history/entries.ts';

const minute = 60_000;
const day = 86_400_000;

test.each([
  [0, '1 sec'],
  [400, '1 sec'],
  [59_000, '59 sec'],
  [90_000, '2 min'],
  [59.4 * minute, '59 min'],
  [59.8 * minute, '1 hr'],
  [72 * minute, '1 hr 12 min'],
  [23.99 * 60 * minute, '23 hr 59 min'],
  [25 * 60 * minute, '1 day 1 hr'],
  [48 * 60 * minute, '2 days'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(timesIn('en').length(milliseconds)).toBe(words);
});

describe('the names of an incident', () => {
  test.each(Object.keys(sides))('the cause %s has words of its own', (cause) => {
    expect(causeOf(entry({ verdict: { cause, certainty: 'certain' } }))).not.toEqual(['causeOther']);
  });

  test('a cause of another release is another one, and on no known side', () => {
    const later = entry({ verdict: { cause: 'sunspots', certainty: 'certain' } });
    expect([causeOf(later), sideWords(later)]).toEqual([['causeOther'], 'sideUnknown']);
  });

  const loads = fixIds.filter(
    (id) => !['other-device', 'archived-copy', 'contact', 'tell-admin'].includes(id),
  );
  test.each([...loads, 'open-anew'])('what %s has ended has words of its own, and may be chance', (by) => {
    const { what, perhaps } = curedBy(entry({ cured: { by, proven: false } }));
    expect(what).not.toBe('curedOther');
    expect(perhaps).toBe(true);
  });

  test.each([
    [
      { by: 'itself', proven: false },
      { what: 'curedItself', perhaps: false },
    ],
    [
      { by: 'clear-cookies', proven: true },
      { what: 'fixClearCookies', perhaps: false },
    ],
    [
      { by: 'magic', proven: true },
      { what: 'curedOther', perhaps: false },
    ],
    [null, { what: 'notSeen', perhaps: false }],
  ])('%j', (cured, words) => {
    expect(curedBy(entry({ cured }))).toEqual(words);
  });

  test('a product that is not known here goes by its id', () => {
    const made = entry({ maker: { product: 'newbox', side: 'site' } });
    expect(makerName(made, new Map([['nginx', 'nginx']]))).toBe('newbox');
    expect(makerName(entry(), null)).toBeNull();
  });
});

describe('what came of a file', () => {
  const nothing = { known: 0, damaged: 0, newer: 0, old: 0, surplus: 0, taken: 0 };
  const taken: Imported = {
    kind: 'taken-in',
    entries: [],
    added: 3,
    completed: 0,
    withoutAddress: 0,
    leftOut: nothing,
  };

  test.each<[string, Parameters<typeof importedWords>[0], string[]]>([
    ['all of it', taken, ['importAdded']],
    [
      'nothing new',
      { ...taken, added: 0, leftOut: { ...nothing, known: 2 } },
      ['importNothing', 'leftKnown', 'importLeft'],
    ],
    [
      'some of it',
      { ...taken, completed: 1, withoutAddress: 2, leftOut: { ...nothing, old: 1, newer: 1 } },
      ['importAdded', 'importCompleted', 'importWithoutAddress', 'leftNewer', 'leftOld', 'importLeft'],
    ],
    ['refused', { kind: 'refused', why: 'not-ours' }, ['importNotOurs']],
    ['while it is off', { kind: 'off' }, ['importOff']],
  ])('%s', (_, imported, keys) => {
    expect(importedWords(imported, 90).map(([key]) => key)).toEqual(keys);
  });
});

describe('the sites', () => {
  const entries = [
    entry({ id: '4', site: 'a.test', at: 4 }),
    entry({ id: '3', site: 'b.test', at: 3, verdict: { cause: 'cookies', certainty: 'likely' } }),
    entry({ id: '2', site: 'a.test', at: 2 }),
  ];

  test('are in the order of their newest incident', () => {
    const groups = bySite(entries).map(({ name, entries: those }) => [name, those.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['a.test', ['4', '2']],
      ['b.test', ['3']],
    ]);
  });

  test.each([
    ['', 'all', ['4', '3', '2']],
    ['  ', 'all', ['4', '3', '2']],
    ['A.TEST', 'all', ['4', '2']],
    ['test 502', 'all', ['4', '3', '2']],
    ['test 504', 'all', []],
    ['', 'visitor', ['3']],
    ['a.test', 'visitor', []],
  ] as const)('%j on the side %s', (text, side, ids) => {
    const wordsOf = ({ site, status }: (typeof entries)[number]) => `${site} ${status}`;
    expect(found(entries, { text, side }, wordsOf).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the timeline', () => {
  const now = 400 * day;
  const outage = (days: number, lasted: number | null): Outage => ({
    at: now - days * day,
    lasted,
    side: 'site',
    maker: null,
    incidents: 1,
  });

  test.each([
    [[1, 6], 7],
    [[1, 8], 30],
    [[31], 90],
    [[91], 365],
  ])('of outages %j days ago shows %i days', (ages, days) => {
    const { marks } = timelineOf(
      ages.map((age) => outage(age, minute)),
      null,
      now,
    );
    expect(marks.at(0)?.at).toBe(now - days * day);
    expect(marks.at(-1)?.at).toBe(now);
  });

  test('keeps every bar and line within the picture, whatever the lengths are', () => {
    for (const lasted of [0, 1_000, minute, 72 * minute, 30 * day, null]) {
      const { bars, lines } = timelineOf([outage(0, lasted), outage(300, minute)], null, now);
      for (const { x, y, height } of bars) {
        expect(x).toBeGreaterThanOrEqual(frame.left - frame.bar / 2);
        expect(x).toBeLessThanOrEqual(frame.right);
        expect(y).toBeGreaterThanOrEqual(frame.top);
        expect(y + height).toBeCloseTo(frame.bottom);
        expect(height).toBeGreaterThanOrEqual(4);
      }
      expect(lines.length).toBeGreaterThan(0);
      for (const { y } of lines) expect(y).toBeGreaterThanOrEqual(frame.top);
    }
  });

  test('draws the newest of very many', () => {
    const many = Array.from({ length: mostDrawn + 50 }, (_, index) => outage(index / 24, minute));
    const { bars } = timelineOf(many, null, now);
    expect(bars).toHaveLength(mostDrawn);
    expect(bars[0]?.outage).toBe(many[0]);
  });

  test('a longer outage is drawn higher, by the square root', () => {
    const [four, one] = timelineOf([outage(1, 40 * minute), outage(2, 10 * minute)], null, now).bars;
    expect((four?.height ?? 0) / (one?.height ?? 1)).toBeCloseTo(2);
  });
});
