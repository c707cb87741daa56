import { describe, expect, test } from 'vitest';
import { entryVersion } from '../../../src/history/entry.ts';
import { migrate, readEntry, type Steps, sorted } from '../../../src/history/versions.ts';
import { recentOf } from '../../../src/incident/recent.ts';
import { shown, stateAfter } from '../incident/observations.ts';
import { entry } from './entries.ts';

describe('a kept value', () => {
  test('of today is an entry', () => {
    expect(readEntry(entry())).toEqual({ kind: 'entry', entry: entry() });
  });

  test('of version 0, a line of the session’s list, is one too', () => {
    const state = stateAfter([...shown(502), ...shown(200, { at: 61_000 })]);
    const line = state?.incident == null ? null : recentOf(state.incident);
    expect(line).not.toBeNull();
    expect(readEntry(line)).toEqual({ kind: 'entry', entry: entry({ lasted: 60_001 }) });
  });

  test('of a later release is newer, whatever it holds', () => {
    expect(readEntry({ version: entryVersion + 1, id: 7 })).toEqual({ kind: 'newer' });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'entry'],
    ['a list', [entry()]],
    ['no version that there is', { ...entry(), version: -1 }],
    ['a broken version', { ...entry(), version: 0.5 }],
    ['a version in words', { ...entry(), version: '1' }],
    ['no site', { ...entry(), site: '' }],
    ['a time that is none', { ...entry(), at: Number.NaN }],
    ['a time before the epoch', { ...entry(), at: -1 }],
    ['a status that is none', { ...entry(), status: 99 }],
    ['an address that is none of the web', { ...entry(), address: 'javascript:alert(1)' }],
    ['a length that is negative', { ...entry(), lasted: -1 }],
    ['a verdict in other words', { ...entry(), verdict: { cause: 'site', certainty: 'sure' } }],
    ['an id that is none', { ...entry(), id: '../x' }],
  ])('%s is damaged', (_, value) => {
    expect(readEntry(value)).toEqual({ kind: 'damaged' });
  });

  test('keeps nothing that an entry does not have', () => {
    const read = readEntry({ ...entry(), extra: 'x' });
    expect(read).toEqual({ kind: 'entry', entry: entry() });
  });
});

describe('versions', () => {
  const steps: Steps = {
    0: (old) => ({ ...old, version: 1, one: true }),
    1: (old) => ({ ...old, version: 2, two: true }),
    2: (old) => ({ ...old, version: 3, three: true }),
  };

  test.each([
    [0, { one: true, two: true, three: true }],
    [1, { two: true, three: true }],
    [2, { three: true }],
    [3, {}],
  ])('from %i every step is taken, in order', (version, gained) => {
    const migrated = migrate({ version, id: 'a' }, steps, 3);
    expect(migrated).toEqual({ kind: 'migrated', value: { version: 3, id: 'a', ...gained } });
  });

  test('no step is left out', () => {
    expect(migrate({ version: 0 }, { 1: (old) => ({ ...old, version: 2 }) }, 2)).toEqual({ kind: 'damaged' });
  });
});

test('values are sorted out, and what cannot be read is kept as it is', () => {
  const damaged = { id: 'x' };
  const newer = { ...entry(), version: 9 };
  expect(sorted([entry(), damaged, newer])).toEqual({
    entries: [entry()],
    unread: [
      { why: 'damaged', id: 'x', value: damaged },
      { why: 'newer', id: entry().id, value: newer },
    ],
  });
});
