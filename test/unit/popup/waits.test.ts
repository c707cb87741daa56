import { describe, expect, test } from 'vitest';
import { timesIn } from '../../../src/popup/words/times.ts';
import { waitingOf } from '../../../src/popup/words/waiting.ts';
import { waitsOf } from '../../../src/popup/words/waits.ts';
import { newWaiting, type Waiting, withTab } from '../../../src/retry/waiting.ts';
import { newWatch } from '../../../src/retry/watch.ts';
import { english } from '../english.ts';
import { shown, stateAfter } from '../incident/observations.ts';

const now = Date.UTC(2026, 10, 25, 12);
const times = timesIn('en-GB', now);

function incidentAt(url: string, method = 'GET') {
  const incident = stateAfter(shown(502, { url, method }))?.incident;
  if (incident == null) throw new Error('No incident.');
  return incident;
}

function waitingAt(url: string, asks: string, state: Waiting['watch']['state'], method = 'GET'): Waiting {
  const incident = incidentAt(url, method);
  const watch = { ...newWatch(now, 0, () => 0.5), state };
  return withTab(newWaiting(incident, asks, watch), { tabId: 1, url, reload: false });
}

const page = 'https://shop.test/sale';
const search = `${page}?q=shoes`;
const root = 'https://shop.test/';
const next = { kind: 'waiting', nextAt: now + 60_000 } as const;
const back = { kind: 'back', at: now } as const;
const asleep = { kind: 'paused', why: 'restarted' } as const;

describe('what else is waited for', () => {
  test.each<[what: string, state: Waiting['watch']['state'], kind: string, stand: string]>([
    ['waiting', next, 'waiting', 'next try: '],
    ['asking', { kind: 'asking', since: now }, 'waiting', 'asking now'],
    ['offline', { kind: 'paused', why: 'offline' }, 'waiting', 'paused'],
    ['asleep', asleep, 'asleep', 'waiting when the browser was closed'],
    ['back', back, 'back', 'is back'],
    ['ended', { kind: 'ended', at: now, why: 'too-long' }, 'waiting', 'We have stopped asking.'],
  ])('%s', (_, state, kind, stand) => {
    const [line] = waitsOf([{ key: 'waiting:x', waiting: waitingAt(page, page, state) }], english, times);
    expect(line).toMatchObject({ key: 'waiting:x', host: 'shop.test', kind });
    expect(line?.stand).toContain(stand);
  });
});

describe('how the waiting stands', () => {
  const view = (waiting: Waiting, url: string, method = 'GET') =>
    waitingOf({ key: 'waiting:x', waiting }, incidentAt(url, method), false, now, english, times);

  test('a plain page is asked for itself, and may be loaded by itself', () =>
    expect(view(waitingAt(page, page, next), page)).toMatchObject({ reload: false, offersItself: false }));

  test('for a search the start page is asked, and the person may want the search', () => {
    const shownOf = view(waitingAt(search, root, next), search);
    expect(shownOf.offersItself).toBe(true);
    expect(shownOf.lines.join(' ')).toContain('start page');
  });

  test('a form is never loaded by itself, and never asked for', () =>
    expect(view(waitingAt(page, root, next, 'POST'), page, 'POST')).toMatchObject({
      reload: null,
      offersItself: false,
    }));

  test('another page of the site may be the one that is asked for', () =>
    expect(view(waitingAt(page, `${root}other`, next), page).lines.join(' ')).toContain(
      'one page of this site',
    ));

  test('only the start page is said to be back where only that was asked for', () => {
    expect(view(waitingAt(search, root, back), search).stand).toContain('start page');
    expect(view(waitingAt(page, page, back), page).stand).toContain('The page is back');
  });

  test('after a restart the person is asked', () =>
    expect(view(waitingAt(page, page, asleep), page)).toMatchObject({
      restarted: 'waiting:x',
      reload: null,
    }));
});
