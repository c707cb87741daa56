import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/incident/course.ts';
import { isNavigation } from '../lab/server/request-log.ts';
import { command, courseOf, failedTab } from './command.ts';
import { dealtWith, session } from './session.ts';

const here = session({ allowPrivate: true });
const fix = 'vpn-off';

const say = (tabId: number, position: Position) =>
  command(here.driver, { kind: 'note', tabId, note: { kind: 'position', fix, position } });
const measure = (tabId: number, position: Position, pressed: boolean) =>
  command(here.driver, { kind: 'measure', tabId, fix, position, pressed });

/** What was asked of a scenario by anything but a tab that shows a page. */
const fetched = (id: string, path?: string) =>
  here.lab.requests(id, path).filter((request) => !isNavigation(request) && request.path !== '/favicon.ico');

const outcomes = async (tabId: number) => {
  const step = (await courseOf(here.driver, tabId))?.steps[fix];
  return step?.kind === 'under-way' ? step.rounds.map(({ position, outcome }) => [position, outcome]) : null;
};

const refused = (reason: string) => ({ kind: 'refused', reason });
const done = { kind: 'done' };

describe('the page is measured', () => {
  test('off, on and off again, each at once, and told as it answered', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    const since = fetched('down').length;
    await say(tabId, 'off');
    lab.mend('down');
    expect(await measure(tabId, 'off', true)).toEqual(done);
    lab.breakAgain('down');
    await say(tabId, 'on');
    expect(await measure(tabId, 'on', false)).toEqual(done);
    lab.mend('down');
    await say(tabId, 'off-again');
    expect(await measure(tabId, 'off-again', false)).toEqual(done);
    expect(await outcomes(tabId)).toEqual([
      ['off', 'well'],
      ['on', 'error'],
      ['off-again', 'well'],
    ]);
    expect(fetched('down').length - since).toBe(3);
    expect(fetched('down').map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
    expect((await courseOf(driver, tabId))?.questions?.count).toBe(3);
  });

  test('no sooner than ten seconds after the time before, whoever asks and however often', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    await say(tabId, 'off');
    const storm = await Promise.all(Array.from({ length: 10 }, () => measure(tabId, 'off', true)));
    expect(storm.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    await driver.killBackground();
    expect(await measure(tabId, 'off', true)).toEqual(refused('too-soon'));
    const isTaken = async () => (await measure(tabId, 'off', false)).kind;
    await expect.poll(isTaken, { timeout: 15_000, interval: 200 }).toBe('done');
    const [first, second, ...more] = fetched('down').map(({ at }) => at);
    expect(more).toEqual([]);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(9_900);
  });

  test('not before the site wants it, unless the person presses', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'rate-limited');
    await say(tabId, 'off');
    expect(await measure(tabId, 'off', false)).toEqual(done);
    expect(await outcomes(tabId)).toEqual([['off', 'other']]);
    await say(tabId, 'off');
    expect(await measure(tabId, 'off', false)).toEqual(refused('too-soon'));
    expect(fetched('rate-limited')).toHaveLength(1);
    expect(await measure(tabId, 'off', true)).toEqual(done);
    expect(fetched('rate-limited')).toHaveLength(2);
  });

  test.each(['site-worker-passed', 'empty', 'stored-error'])(
    '%s: past what stands between the page and its site',
    async (id) => {
      const { driver, lab } = here;
      const tabId = await failedTab(driver, lab, id);
      lab.forget();
      lab.mend(id);
      await say(tabId, 'off');
      expect(await measure(tabId, 'off', true)).toEqual(done);
      expect(await outcomes(tabId)).toEqual([['off', 'well']]);
      expect(fetched(id)).toHaveLength(1);
    },
  );

  test('as the private window that it is in', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'private-cookie');
    await say(tabId, 'off');
    expect(await measure(tabId, 'off', true)).toEqual(done);
    expect(await outcomes(tabId)).toEqual([['off', 'error']]);
    expect(fetched('private-cookie', '/account').map(({ headers }) => headers.cookie)).toEqual([
      'session=private',
    ]);
  });
});

describe('nothing is asked', () => {
  test('of a page that was a form', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('post', '/?submit'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    await dealtWith(driver, tabId);
    await say(tabId, 'off');
    expect(await measure(tabId, 'off', true)).toEqual(refused('not-safe'));
    expect(fetched('post')).toEqual([]);
    expect(lab.requests('post').filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test.each(['one-time-link', 'one-time-query'])('of %s, unless the person presses', async (id) => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, id);
    await say(tabId, 'off');
    expect(await measure(tabId, 'off', false)).toEqual(refused('needs-click'));
    expect(fetched(id)).toEqual([]);
    expect(await measure(tabId, 'off', true)).toEqual(done);
    expect(fetched(id)).toHaveLength(1);
  });

  test('where the person wants to be asked first', async () => {
    const { driver, lab } = here;
    await driver.inExtension((browser) => browser.storage.local.set({ askFirst: true }));
    try {
      const tabId = await failedTab(driver, lab, 'down');
      await say(tabId, 'off');
      expect(await measure(tabId, 'off', false)).toEqual(refused('needs-click'));
      expect(fetched('down')).toEqual([]);
    } finally {
      await driver.inExtension((browser) => browser.storage.local.remove('askFirst'));
    }
  });

  test('of a page that the tab has left', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    await say(tabId, 'off');
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('fine')));
    expect((await measure(tabId, 'off', true)).kind).toBe('refused');
    expect(fetched('down')).toEqual([]);
  });

  test('for a step that has ended, or stands otherwise', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    expect(await measure(tabId, 'off', true)).toEqual(refused('failed'));
    await say(tabId, 'off');
    expect(await measure(tabId, 'on', true)).toEqual(refused('failed'));
    await command(driver, { kind: 'note', tabId, note: { kind: 'ended', fix } });
    expect(await measure(tabId, 'off', true)).toEqual(refused('failed'));
    expect(fetched('down')).toEqual([]);
  });

  test('by a step that is skipped before the answer is there', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('slow-four'));
    await driver.waitForBadge(tabId, '502', 20_000);
    await driver.settled(tabId, 20_000);
    await say(tabId, 'off');
    const answer = measure(tabId, 'off', true);
    await expect.poll(() => fetched('slow-four').length).toBe(1);
    await command(driver, { kind: 'note', tabId, note: { kind: 'skipped', fix } });
    expect(await answer).toEqual(done);
    expect((await courseOf(driver, tabId))?.steps[fix]?.kind).toBe('skipped');
  });
});
