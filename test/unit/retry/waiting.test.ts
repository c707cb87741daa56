import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import {
  asksFor,
  asksRootFor,
  isFor,
  joined,
  mayBeWanted,
  newWaiting,
  waitingKey,
  waysToWait,
  withoutTab,
  withTab,
  withTabIds,
} from '../../../src/retry/waiting.ts';
import { newWatch, type Turn, turned } from '../../../src/retry/watch.ts';
import { shown, stateAfter } from '../incident/observations.ts';

function incidentOf(observations: readonly Observation[]): Incident {
  const incident = stateAfter(observations)?.incident;
  if (incident == null) throw new Error('No incident.');
  return incident;
}

const at = (url: string, method = 'GET') => incidentOf(shown(502, { url, method }));
const page = 'https://shop.test/sale';
const root = 'https://shop.test/';

describe('what is asked for', () => {
  const cases: [what: string, incident: Incident, byItself: string, wanted: string][] = [
    ['a plain page', at(page), page, page],
    ['the start page', at(root), root, root],
    ['a search', at(`${page}?q=red+shoes`), root, `${page}?q=red+shoes`],
    ['a key in the query', at(`${page}?key=9f86d081884c7d65`), root, root],
    ['a deed in the query', at(`${page}?do=unsubscribe`), root, root],
    ['a deed in the path', at('https://shop.test/logout'), root, root],
    ['a form', at(page, 'POST'), root, root],
  ];
  test.each(cases)('%s', (_, incident, byItself, wanted) => {
    expect(asksFor(incident, false)).toBe(byItself);
    expect(asksFor(incident, true)).toBe(wanted);
    expect(mayBeWanted(incident)).toBe(wanted === incident.failure.url);
  });

  test('what the tab does not show is told as the start page only where it is that', () => {
    expect(asksRootFor({ asks: root }, page)).toBe(true);
    expect(asksRootFor({ asks: page }, page)).toBe(false);
    expect(asksRootFor({ asks: `${root}other` }, page)).toBe(false);
    expect(asksRootFor({ asks: root }, root)).toBe(false);
  });
});

describe('a page that fails alone', () => {
  test('is asked for itself, where it may be', () => {
    expect(waysToWait(at(page), true)).toEqual({ itself: true });
    expect(waysToWait(at(`${page}?q=shoes`), true)).toEqual({ itself: true });
  });

  test('is not waited for where only the start page may be asked, which answers already', () => {
    expect(waysToWait(at(page, 'POST'), true)).toBeNull();
    expect(waysToWait(at(`${page}?key=9f86d081884c7d65`), true)).toBeNull();
  });

  test('is another matter than a site that fails as a whole', () =>
    expect(waysToWait(at(page, 'POST'), false)).toEqual({ itself: false }));
});

describe('who waits', () => {
  const incident = at(page);
  const nobody = newWaiting(
    incident,
    page,
    newWatch(0, 0, () => 0.5),
  );
  const tab = (tabId: number, url = page) => ({ tabId, url, reload: false });

  test('is a tab once, with what was wanted last', () => {
    const twice = withTab(withTab(nobody, tab(1)), { ...tab(1), reload: true });
    expect(twice.tabs).toEqual([{ tabId: 1, url: page, reload: true }]);
  });

  describe('with one tab more', () => {
    const turnedBy = (...turns: Turn[]) => ({
      ...withTab(nobody, tab(1)),
      watch: turns.reduce((watch, turn) => turned(watch, turn, 10, () => 0.5), nobody.watch),
    });
    const fresh = newWaiting(
      incident,
      page,
      newWatch(9_000, 0, () => 0.5),
    );

    test.each<[what: string, turns: Turn[], startedAt: number]>([
      ['has its schedule', [], 0],
      ['stays offline', [{ kind: 'pause', why: 'offline' }], 0],
      ['goes on that slept since the browser was closed', [{ kind: 'pause', why: 'restarted' }], 9_000],
      ['goes on that waited for a connection', [{ kind: 'pause', why: 'own-connection' }], 9_000],
      ['begins anew that was over', [{ kind: 'stop' }], 9_000],
    ])('%s', (_, turns, startedAt) => {
      const both = joined(turnedBy(...turns), fresh, tab(2));
      expect(both.watch.startedAt).toBe(startedAt);
      expect(both.tabs).toEqual([tab(1), tab(2)]);
    });

    test('keeps no tab that is gone', () => {
      const asleep = { ...turnedBy({ kind: 'pause', why: 'restarted' }), tabs: [tab(-1)] };
      expect(joined(asleep, fresh, tab(2)).tabs).toEqual([tab(2)]);
    });
  });

  test('is nobody once the last tab is gone', () => {
    const two = withTab(withTab(nobody, tab(1)), tab(2));
    expect(withoutTab(two, 1)?.tabs).toEqual([tab(2)]);
    expect(withoutTab(withTab(nobody, tab(1)), 1)).toBeNull();
  });

  test('is known by what the tab shows, not by the tab alone', () => {
    const waiting = withTab(nobody, tab(1));
    expect(isFor(waiting, 1, 'https://shop.test/other')).toBe(true);
    expect(isFor(waiting, 1, 'https://other.test/')).toBe(false);
    expect(isFor(waiting, 2, page)).toBe(false);
  });

  test('has other tab ids after a restart', () => {
    const waiting = withTab(withTab(nobody, tab(1)), tab(2));
    expect(
      withTabIds(waiting, ({ tabId }) => (tabId === 1 ? 7 : null)).tabs.map(({ tabId }) => tabId),
    ).toEqual([7, -1]);
  });

  test.each([
    [{ private: false, cookieStore: null }, 'https://shop.test'],
    [{ private: false, cookieStore: '0' }, 'https://shop.test'],
    [{ private: false, cookieStore: 'firefox-default' }, 'https://shop.test'],
    [{ private: false, cookieStore: 'firefox-container-1' }, ' firefox-container-1 https://shop.test'],
    [{ private: true, cookieStore: 'firefox-private' }, 'private firefox-private https://shop.test'],
  ])('%o has a schedule of its own: %s', (place, key) =>
    expect(waitingKey('https://shop.test', place)).toBe(key),
  );
});
