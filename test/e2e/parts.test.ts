import { afterEach, describe, expect, test } from 'vitest';
import type { Popup } from './driver/driver.ts';
import { browserName, session, stored } from './session.ts';

const here = session({ allowPrivate: true });

/** Switches the watch on or off as the settings do, and waits until the background has heard of it. */
async function watch(on: boolean): Promise<void> {
  const { driver } = here;
  await driver.inExtension((browser, failedParts) => browser.storage.local.set({ failedParts }), on);
  await expect.poll(async () => typeof (await stored(driver))['partsSince'] === 'number').toBe(on);
}

afterEach(() => here.driver.inExtension((browser) => browser.storage.local.clear()));

/** Opens a page of the app and waits until its script has told how its calls ended. */
async function openApp(path: string, options = {}): Promise<number> {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('app-api', path), options);
  const told = () => driver.inPage(tabId, () => document.querySelector('#told')?.textContent ?? '');
  await driver.settled(tabId);
  await expect.poll(told, { timeout: 20_000 }).toMatch(/^\d+ of/);
  return tabId;
}

/** Has a page ask its own API, and waits for the answer. */
const call = (tabId: number, path: string) =>
  here.driver.inPage(tabId, (address) => fetch(address).then(({ status }) => status), path);

const waitForParts = (popup: Popup) =>
  popup.waitFor('the failed parts', () => document.querySelector('.parts') !== null);

/** What the section of the failed parts carries: the count, and of each host whose it is and what failed. */
const partsIn = (popup: Popup) =>
  popup.evaluate(() => {
    const { parts, whole } = document.querySelector<HTMLElement>('.parts')?.dataset ?? {};
    const lines = [...document.querySelectorAll<HTMLElement>('[data-part-host]')];
    return {
      count: Number(parts),
      whole: whole === 'true',
      hosts: lines.map(
        ({ dataset }) => `${dataset['partSide']} ${dataset['partHost']?.replace(/:\d+$/, '')}`,
      ),
      facts: lines.map((line) =>
        [...line.querySelectorAll('.parts__failed > span')].map(({ textContent }) => textContent),
      ),
      sentence: document.querySelector('.verdict__sentence')?.textContent ?? '',
      because: document.querySelector('.certainty')?.textContent ?? '',
    };
  });

const keptParts = async () =>
  Object.entries(await stored(here.driver)).filter(([key]) => key.startsWith('parts:'));

async function kill(): Promise<void> {
  const isDown = async () => {
    await here.driver.killBackground();
    return !(await here.driver.backgroundRunning());
  };
  await expect.poll(isDown, { timeout: 5_000 }).toBe(true);
}

describe('what the page remembers, read when the popup opens', () => {
  test('an app whose API answers 502: at least its own calls are told', async () => {
    const { driver, lab } = here;
    const tabId = await openApp('/');
    const asked = lab.requests('app-api').length;
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    expect(await popup.attributes()).toMatchObject({ state: 'idle', status: '' });
    expect(await partsIn(popup)).toMatchObject({
      count: 3,
      whole: false,
      hosts: ['page app-api.test'],
      facts: [['502', 'API calls: 3']],
      sentence: 'At least 3 requests failed with 502.',
    });
    expect((await partsIn(popup)).because).toMatch(
      /What failed went to app-api\.test.*The page itself loaded/,
    );
    expect(lab.requests('app-api'), 'nothing is asked again').toHaveLength(asked);
    expect(await keptParts()).toEqual([]);
    expect((await driver.badge(tabId)).text).toBe('');
  });

  test('calls to a host that does not share its answers: Firefox lets us see them, Chromium does not', async () => {
    const { driver } = here;
    const popup = await driver.clickToolbar(await openApp('/elsewhere'));
    if (browserName === 'firefox') {
      await waitForParts(popup);
      expect(await partsIn(popup)).toMatchObject({
        count: 2,
        whole: false,
        hosts: ['site api.app-api.test'],
      });
      return;
    }
    await popup.waitForAttributes({ state: 'idle' });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await popup.text()).toContain('No gateway error on this tab.');
  });

  test('scripts, images and frames of several hosts, each counted once', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('broken-parts'));
    await driver.settled(tabId);
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    const { hosts, facts } = await partsIn(popup);
    expect([...hosts].sort()).toEqual([
      'other broken-elsewhere.test',
      'page broken-parts.test',
      'site static.broken-parts.test',
    ]);
    const own = facts[hosts.indexOf('page broken-parts.test')];
    expect(own).toContain('Frames: 2');
    expect(own).toContain('API calls: 1');
    expect(own).toContain('Style sheets: 1');
    expect(facts[hosts.indexOf('other broken-elsewhere.test')]).toContain('Frames: 1');
  });

  test('of more requests than the browser remembers, some are told, and that there are more', async () => {
    const { driver } = here;
    const popup = await driver.clickToolbar(await openApp('/storm?calls=300'));
    await waitForParts(popup);
    expect(await partsIn(popup)).toMatchObject({ count: 250, whole: false });
    expect(await popup.text()).toContain('A browser remembers only the first requests');
  });

  test('follows the page while the popup stands open in a tab', async () => {
    const { driver, lab } = here;
    const tabId = await openApp('/');
    const view = await driver.openView(tabId);
    await waitForParts(view);
    await driver.navigate(tabId, lab.url('fine'));
    await view.waitFor('no failed parts', () => document.querySelector('.parts') === null);
    expect(await view.text()).toContain('No gateway error on this tab.');
  });

  test('a page that failed itself shows its verdict alone', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    await call(tabId, '/api');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502' });
    expect(await popup.evaluate(() => document.querySelector('.parts'))).toBeNull();
  });

  test('opens the address anew on a press, and only then', async () => {
    const { driver, lab } = here;
    const tabId = await openApp('/');
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    lab.forget('app-api');
    await driver.afterLoad(tabId, () => popup.click('[data-action=open-anew]'));
    expect(lab.requests('app-api', '/').map(({ method }) => method)).toEqual(['GET']);
  });
});

describe('every request is watched', () => {
  test('an app whose API answers 502: a quiet count, and all calls are told', async () => {
    const { driver } = here;
    await watch(true);
    const tabId = await openApp('/');
    const badge = await driver.waitForBadge(tabId, '3');
    expect(badge.background).toEqual([0x5b, 0x68, 0x63, 255]);
    expect(badge.title).toContain('3 of its requests failed');
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    expect(await partsIn(popup)).toMatchObject({
      count: 3,
      whole: true,
      hosts: ['page app-api.test'],
      sentence: '3 requests failed with 502.',
    });
    expect((await partsIn(popup)).because).toContain('The error came through nginx.');
  });

  test('calls to a host that does not share its answers are seen too, by whose gateway as well', async () => {
    const { driver } = here;
    await watch(true);
    const tabId = await openApp('/elsewhere');
    await driver.waitForBadge(tabId, '2');
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    expect(await partsIn(popup)).toMatchObject({ count: 2, whole: true, hosts: ['site api.app-api.test'] });
    expect((await partsIn(popup)).because).toContain('The error came through Cloudflare.');
  });

  test('as many parts as the server was asked for', async () => {
    const { driver, lab } = here;
    await watch(true);
    const tabId = await driver.openTab(lab.url('broken-parts'));
    await driver.settled(tabId);
    const well = ['/', '/frame-well', '/style-well.css'];
    const failed = () => lab.requests('broken-parts').filter(({ path }) => !well.includes(path)).length;
    await expect.poll(async () => (await driver.badge(tabId)).text === String(failed())).toBe(true);
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    expect(await partsIn(popup)).toMatchObject({ count: failed(), whole: true });
  });

  test('origins, kinds and marks of gateways are kept, never an address or a secret', async () => {
    const { driver } = here;
    await watch(true);
    await driver.waitForBadge(await openApp('/'), '3');
    await driver.waitForBadge(await openApp('/elsewhere'), '2');
    const kept = JSON.stringify(await keptParts());
    expect(kept).toContain('app-api.test');
    expect(kept).toContain('cf-ray');
    for (const secret of ['token', '/api/', '/feed', 'page=', 'set-cookie', 'not-kept'])
      expect(kept.toLowerCase()).not.toContain(secret);
  });

  test('the background is stopped in between, and counts on', async () => {
    const { driver } = here;
    await watch(true);
    await kill();
    await openApp('/shell'); // Firefox’s background listens to all requests from its next start on.
    const tabId = await openApp('/');
    await driver.waitForBadge(tabId, '3');
    await kill();
    await call(tabId, '/api/late');
    await driver.waitForBadge(tabId, '4');
    await kill();
    await Promise.all(Array.from({ length: 20 }, (_, index) => call(tabId, `/api/later/${index}`)));
    await driver.waitForBadge(tabId, '24');
  });

  test.runIf(browserName === 'firefox')(
    'is started anew soon, so that its requests wake the background',
    async () => {
      const { driver } = here;
      const alarm = () =>
        driver.inExtension(async (browser) => (await browser.alarms.get('parts'))?.periodInMinutes);
      await watch(true);
      expect(await alarm()).toBe(1);
      const before = (await stored(driver))['partsSince'];
      await kill();
      await openApp('/shell');
      await expect.poll(alarm).toBeUndefined();
      await expect.poll(async () => (await stored(driver))['partsSince']).not.toBe(before);
      await watch(false);
      expect(await alarm()).toBeUndefined();
    },
  );

  test('is switched on and off at once, in open tabs; then nothing of it is left, and nothing wakes for it', async () => {
    const { driver } = here;
    const tabId = await openApp('/');
    await watch(true);
    await call(tabId, '/api/after');
    await driver.waitForBadge(tabId, '1');
    const popup = await driver.clickToolbar(tabId);
    await waitForParts(popup);
    expect(await partsIn(popup), 'what failed before is read from the page').toMatchObject({
      count: 4,
      whole: false,
    });
    await popup.close();
    await watch(false);
    await driver.waitForBadge(tabId, '');
    expect(await keptParts()).toEqual([]);
    await call(tabId, '/api/unseen');
    await kill();
    if (browserName === 'firefox') {
      await call(tabId, '/api/last'); // Firefox wakes the background once more for what it listened to before.
      await expect.poll(() => driver.backgroundRunning()).toBe(true);
      await kill();
    }
    await call(tabId, '/api/unseen');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await driver.backgroundRunning()).toBe(false);
    expect((await driver.badge(tabId)).text).toBe('');
    expect(await keptParts()).toEqual([]);
  });

  test('a thousand failures are counted in a few writings, and bounded', async () => {
    const { driver } = here;
    await watch(true);
    const tabId = await openApp('/shell');
    await driver.inExtension((browser) => {
      const counter = document.documentElement.dataset;
      counter['writings'] = '0';
      browser.storage.session.onChanged.addListener((changes) => {
        if (Object.keys(changes).some((key) => key.startsWith('parts:')))
          counter['writings'] = String(Number(counter['writings']) + 1);
      });
    });
    const started = Date.now();
    await driver.afterLoad(tabId, () => driver.navigate(tabId, here.lab.url('app-api', '/storm?calls=1000')));
    await driver.waitForBadge(tabId, '99+', 30_000);
    const total = async () => JSON.stringify(await keptParts()).match(/"count":(\d+)/)?.[1];
    await expect.poll(total, { timeout: 30_000 }).toBe('1000');
    const writings = await driver.inExtension(() => Number(document.documentElement.dataset['writings']));
    expect(writings).toBeLessThan((Date.now() - started) / 250 + 3);
    expect(JSON.stringify(await keptParts()).length).toBeLessThan(2_000);
  });

  test('the page’s own failure takes the button, and the next page begins with nothing', async () => {
    const { driver, lab } = here;
    await watch(true);
    const tabId = await openApp('/');
    await driver.waitForBadge(tabId, '3');
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('down')));
    await driver.waitForBadge(tabId, '502');
    await call(tabId, '/api').catch(() => {});
    expect((await driver.badge(tabId)).text).toBe('502');
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('fine')));
    await driver.waitForBadge(tabId, '');
    await expect.poll(keptParts).toEqual([]);
  });

  test('a private window leaves nothing once it is closed', async () => {
    const { driver } = here;
    await watch(true);
    const tabId = await openApp('/', { private: true });
    await driver.waitForBadge(tabId, '3');
    await driver.closeTab(tabId);
    await expect.poll(async () => JSON.stringify(await stored(driver))).not.toContain('app-api');
    const local = await driver.inExtension((browser) => browser.storage.local.get(null));
    expect(local).toEqual({ failedParts: true });
  });

  test('a private window that is closed in the midst of failures leaves nothing either', async () => {
    const { driver } = here;
    await watch(true);
    await openApp('/shell');
    for (const isStopped of [false, true]) {
      const tabId = await openApp('/', { private: true });
      await driver.waitForBadge(tabId, '3');
      await driver.inPage(tabId, () => {
        for (let index = 0; index < 100; index++) void fetch(`/api/late/${index}`);
      });
      if (isStopped) await kill();
      await driver.closeTab(tabId);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await keptParts()).toEqual([]);
    }
  });

  test('what is left alone is not told', async () => {
    const { driver } = here;
    await driver.inExtension((browser) =>
      browser.storage.local.set({ failedParts: true, leaveAlone: ['api.app-api.test'] }),
    );
    const tabId = await openApp('/elsewhere');
    await call(tabId, '/api/own');
    await driver.waitForBadge(tabId, '1');
    expect(JSON.stringify(await keptParts())).not.toContain('api.app-api.test');
    await driver.inExtension((browser) => browser.storage.local.set({ leaveAlone: ['app-api.test'] }));
    await driver.waitForBadge(tabId, '');
    expect(JSON.stringify(await keptParts())).not.toContain('app-api.test');
  });
});
