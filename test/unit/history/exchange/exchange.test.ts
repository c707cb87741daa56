import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/history/entry.ts';
import { journalCsv } from '../../../../src/history/exchange/csv.ts';
import { fileVersion, journalFile } from '../../../../src/history/exchange/file.ts';
import { importJournal, type Place } from '../../../../src/history/exchange/import.ts';
import { entry } from '../entries.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25);
const nothing = { known: 0, damaged: 0, newer: 0, old: 0, surplus: 0, taken: 0 };
const empty: Place = {
  entries: [],
  unreadIds: [],
  now,
  journalDays: 90,
  journalMost: 5_000,
  journalAddresses: false,
};

function at(days: number, change: Partial<Entry> = {}): Entry {
  const time = now - days * day;
  return entry({ id: `${time}-1`, at: time, ...change });
}

const full = at(1, {
  maker: { product: 'nginx', side: 'site' },
  verdict: { cause: 'site', certainty: 'likely' },
  cured: { by: 'itself', proven: false },
  lasted: 61_000,
});
const file = (entries: readonly unknown[], change: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'gateway-doctor-journal', version: fileVersion, entries, ...change });

describe('a file that is taken in', () => {
  test('brings back what was written', () => {
    const entries = [full, at(2), at(3, { status: null })];
    const imported = importJournal(journalFile(entries, now), empty);
    expect(imported).toEqual({
      kind: 'taken-in',
      entries,
      added: 3,
      completed: 0,
      withoutAddress: 0,
      leftOut: nothing,
    });
  });

  test('brings nothing twice', () => {
    const text = journalFile([full, full], now);
    expect(importJournal(text, empty)).toMatchObject({ added: 1, leftOut: { ...nothing, known: 1 } });
    expect(importJournal(text, { ...empty, entries: [full] })).toMatchObject({
      entries: [],
      leftOut: { ...nothing, known: 2 },
    });
  });

  test('completes what is here, and replaces nothing', () => {
    const here = { ...full, cured: null, lasted: null };
    const there = { ...full, verdict: { cause: 'cookies', certainty: 'certain' } };
    const imported = importJournal(file([there]), { ...empty, entries: [here] });
    expect(imported).toMatchObject({ entries: [full], added: 0, completed: 1 });
  });

  test('leaves the addresses out unless they are kept here', () => {
    const address = 'https://shop.test/sale?id=1';
    const text = file([{ ...full, address }]);
    expect(importJournal(text, empty)).toMatchObject({ entries: [full], withoutAddress: 1 });
    const kept = importJournal(text, { ...empty, journalAddresses: true });
    expect(kept).toMatchObject({ entries: [{ ...full, address }], withoutAddress: 0 });
  });

  test.each<[string, unknown, Partial<Place>, Partial<typeof nothing>]>([
    ['damaged', { ...full, status: 'x' }, {}, { damaged: 1 }],
    ['no entry at all', 7, {}, { damaged: 1 }],
    ['newer', { ...full, version: 2 }, {}, { newer: 1 }],
    ['too old', at(91), {}, { old: 1 }],
    ['of the future', at(-2), {}, { damaged: 1 }],
    ['of another incident’s id', full, { entries: [{ ...full, site: 'other.test' }] }, { taken: 1 }],
    ['of the id of what cannot be read', full, { unreadIds: [full.id] }, { taken: 1 }],
    ['more than are kept', full, { journalMost: 1, entries: [at(5)] }, { surplus: 1 }],
  ])('leaves out what is %s, and says so', (_, value, place, count) => {
    const imported = importJournal(file([value]), { ...empty, ...place });
    expect(imported).toMatchObject({ entries: [], added: 0, leftOut: { ...nothing, ...count } });
  });

  test('of too many keeps the newest, and drops nothing that is here', () => {
    const imported = importJournal(file([at(3), at(1), at(2)]), {
      ...empty,
      journalMost: 3,
      entries: [at(9)],
    });
    expect(imported).toMatchObject({ entries: [at(1), at(2)], leftOut: { ...nothing, surplus: 1 } });
  });
});

test.each<[string, string, string]>([
  ['no JSON', 'site,began', 'not-json'],
  ['cut off', journalFile([full], now).slice(0, -20), 'not-json'],
  ['empty', '', 'not-json'],
  ['something else', '{"entries":[]}', 'not-ours'],
  ['without entries', file([], { entries: 'all' }), 'not-ours'],
  ['a list', '[]', 'not-ours'],
  ['of a later release', file([full], { version: fileVersion + 1 }), 'newer'],
  ['of too many entries', file(Array(50_001).fill(0)), 'too-large'],
  ['too large', ' '.repeat(32_000_001), 'too-large'],
])('a file that is %s is refused', (_, text, why) => {
  expect(importJournal(text, empty)).toEqual({ kind: 'refused', why });
});

test('an incident that ends in the future is damaged: all that comes would belong to its outage', () => {
  const imported = importJournal(file([at(1, { lasted: 4 * day })]), empty);
  expect(imported).toMatchObject({ added: 0, leftOut: { damaged: 1 } });
});

test('whatever a file holds, it throws nothing, and what it brings is sound', () => {
  const hostile = fc.record(
    {
      version: fc.constantFrom(0, 1, 2, -1, '1', null),
      id: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', full.id)),
      site: fc.oneof(fc.string(), fc.constant('<img src=x onerror=alert(1)>')),
      address: fc.oneof(fc.webUrl(), fc.constant('javascript:1'), fc.constant(null)),
      at: fc.oneof(fc.double(), fc.constant(now)),
      status: fc.oneof(fc.integer(), fc.constant(null)),
      maker: fc.constant(null),
      verdict: fc.anything(),
      cured: fc.constant(null),
      lasted: fc.oneof(fc.double(), fc.constant(null)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.anything())), (values) => {
      const imported = importJournal(file(values), empty);
      if (imported.kind !== 'taken-in') throw new Error('It was refused.');
      const sum = Object.values(imported.leftOut).reduce((one, other) => one + other, 0);
      expect(imported.added + imported.completed + sum).toBeGreaterThanOrEqual(values.length);
      for (const { id, at: time } of imported.entries) {
        expect(id).toMatch(/^[\w-]{1,64}$/);
        expect(time).toBeLessThanOrEqual(now + day);
      }
    }),
  );
});

describe('a table for a spreadsheet', () => {
  test('has a line for each, ended by CRLF', () => {
    const [head, line, end, ...more] = journalCsv([full]).split('\r\n');
    expect(head).toBe(
      'site,address,began,status,maker,maker_side,cause,side,certainty,cured_by,cure_proven,lasted_seconds,id',
    );
    expect(line).toBe(
      `shop.test,,2026-11-24T00:00:00.000Z,502,nginx,site,site,site,likely,itself,false,61,${full.id}`,
    );
    expect([end, more]).toEqual(['', []]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['a;=1+1', "a;'=1+1"],
    ['https://a.test/?q;@SUM(A1)', "https://a.test/?q;'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://a.test","x")', `"'=HYPERLINK(""http://a.test"",""x"")"`],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['xn--bcher-kva.example:8080', 'xn--bcher-kva.example:8080'],
  ])('the site %j is written %j', (site, written) => {
    const row = journalCsv([at(1, { site })]).slice(journalCsv([]).length);
    expect(row.startsWith(`${written},,`)).toBe(true);
  });
});
