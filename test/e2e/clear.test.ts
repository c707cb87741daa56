import { describe, expect, test } from 'vitest';
import { command, courseOf, failedTab, incidentOf } from './command.ts';
import { permitted } from './permitted.ts';
import { browserName, session } from './session.ts';

const done = { kind: 'done' };
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('where the person has let us clear', () => {
  const here = session({ extension: permitted('browsingData'), allowPrivate: true });

  const clear = (tabId: number, what: 'copies' | 'worker', proven = true) =>
    command(here.driver, { kind: 'clear', tabId, what, proven });
  const phase = async (tabId: number) => (await incidentOf(here.driver, tabId))?.state;

  test('an old copy of the page goes, and the incident closes with that', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'stored-error');
    expect(await clear(tabId, 'copies')).toEqual(done);
    await driver.waitForBadge(tabId, '');
    await expect
      .poll(() => phase(tabId))
      .toMatchObject({ phase: 'resolved', by: 'clear-copies', proven: true });
  });

  test.runIf(browserName === 'chromium')(
    'the other copies of the site go too, and those of no other site',
    async () => {
      const { driver, lab } = here;
      const [own, other] = [lab.url('stored-error', '/page?other'), lab.url('cached')];
      const visit = async (url: string) => {
        const tabId = await driver.openTab(url);
        await driver.settled(tabId);
      };
      await visit(own);
      await visit(other);
      const tabId = await failedTab(driver, lab, 'stored-error');
      lab.mend('cached');
      lab.forget();
      await visit(own);
      expect(lab.requests('stored-error', '/page'), 'kept until then').toEqual([]);
      expect(await clear(tabId, 'copies')).toEqual(done);
      await driver.waitForBadge(tabId, '');
      lab.forget();
      await visit(own);
      await visit(other);
      expect(lab.requests('stored-error', '/page')).toHaveLength(1);
      expect(lab.requests('cached', '/')).toEqual([]);
    },
  );

  test('from a private window nothing of the usual windows is cleared', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'), { private: true });
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    // Firefox loads past the cache, in that very window.
    const expected = browserName === 'chromium' ? refused('out-of-reach') : done;
    expect(await clear(tabId, 'copies')).toEqual(expected);
  });

  test.each(['site-worker-cached', 'site-worker-synthetic'])(
    '%s: the site’s worker goes, the page reaches its server, now and ever after',
    async (id) => {
      const { driver, lab } = here;
      const tabId = await failedTab(driver, lab, id);
      lab.forget();
      expect(await clear(tabId, 'worker')).toEqual(done);
      await driver.waitForBadge(tabId, '');
      await expect.poll(() => phase(tabId)).toMatchObject({ phase: 'resolved', by: 'remove-worker' });
      await driver.settled(tabId);
      const left = () =>
        driver.inPage(tabId, async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]);
      await expect.poll(left).toEqual([0, 0]);
      await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url(id, '/page')));
      expect((await driver.badge(tabId)).text).toBe('');
      expect(lab.requests(id, '/page')).toHaveLength(2);
    },
  );

  test('site-worker-passed: an innocent worker goes for nothing, and that is told', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'site-worker-passed');
    expect(await clear(tabId, 'worker', false)).toEqual(done);
    const attempts = async () => (await incidentOf(driver, tabId))?.attempts.map(({ by }) => by);
    await expect.poll(attempts).toEqual(['remove-worker']);
    expect(await phase(tabId)).toEqual({ phase: 'noticed' });
  });

  test('where no script runs in the page, the browser is told to remove the workers', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'empty');
    expect(await clear(tabId, 'worker')).toEqual(done);
    await expect.poll(() => lab.requests('empty', '/').length).toBe(2);
  });

  test.runIf(browserName === 'chromium')(
    'but not from a private window, where it would mean the usual ones',
    async () => {
      const { driver, lab } = here;
      const tabId = await driver.openTab(lab.url('empty'), { private: true });
      await driver.waitForBadge(tabId, '502');
      await driver.settled(tabId);
      expect(await clear(tabId, 'worker')).toEqual(refused('out-of-reach'));
      expect(lab.requests('empty', '/')).toHaveLength(1);
    },
  );

  test('after a form the worker goes, nothing is loaded, and nothing is claimed', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('post', '/?submit'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    const asked = () => lab.requests('post').filter(({ path }) => path !== '/favicon.ico').length;
    const before = asked();
    expect(await clear(tabId, 'worker')).toEqual(done);
    expect((await courseOf(driver, tabId))?.steps['remove-worker']).toMatchObject({
      kind: 'untold',
      why: 'form',
    });
    if (browserName === 'firefox') expect(await clear(tabId, 'copies')).toEqual(refused('not-safe'));
    expect(asked()).toBe(before);
  });

  test('nothing is cleared of a page that the tab has left', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('fine')));
    expect((await clear(tabId, 'worker')).kind).toBe('refused');
    await expect.poll(() => incidentOf(driver, tabId)).toBeNull();
  });
});

describe('where the person has not', () => {
  const here = session({ allowPrivate: true });

  test('workers are removed all the same, where a page lets a script run', async () => {
    const { driver, lab } = here;
    const insecure = await failedTab(driver, lab, 'down');
    const plain = { kind: 'clear', tabId: insecure, what: 'worker', proven: false } as const;
    expect(await command(driver, plain), 'no workers without a secure connection').toEqual(done);
    const tabId = await failedTab(driver, lab, 'site-worker-synthetic');
    expect(await command(driver, { ...plain, tabId, proven: true })).toEqual(done);
    await driver.waitForBadge(tabId, '');
  });

  test('in a private window too, for that window', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('site-worker-synthetic'), { private: true });
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    const reply = await command(driver, { kind: 'clear', tabId, what: 'worker', proven: true });
    expect(reply).toEqual(done);
    await driver.waitForBadge(tabId, '');
  });

  test('nothing is cleared that would take it', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'empty');
    for (const what of ['worker', 'copies'] as const) {
      const isTheLoadItself = browserName === 'firefox' && what === 'copies';
      const reply = await command(driver, { kind: 'clear', tabId, what, proven: false });
      expect(reply).toEqual(isTheLoadItself ? done : refused('no-permission'));
    }
  });
});
