import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../src/commands.ts';
import { pauseAfter, shortest } from '../../src/retry/schedule.ts';
import { isNavigation } from '../lab/server/request-log.ts';
import { buildWithFastClock, rate } from './fast-clock.ts';
import { dealtWith, session, stored } from './session.ts';

const here = session({ extension: buildWithFastClock(), allowPrivate: true });

/** Milliseconds of the world that the shortest pause of the watches takes here, and the longest first one. */
const least = shortest / rate;
const longestFirst = 52_500 / rate;

const send = (command: Command) =>
  here.driver.inExtension((browser, told) => browser.runtime.sendMessage(told), command);

const watch = (tabId: number, reload = false, own = false) =>
  send({ kind: 'watch', tabId, reload, own, itself: false });

/** Nobody waits any more when the next test begins. */
afterEach(() =>
  here.driver.inExtension(async (browser) => {
    const isWaiting = (key: string) => key.startsWith('waiting:');
    await browser.storage.local.remove(Object.keys(await browser.storage.local.get(null)).filter(isWaiting));
    await browser.storage.session.remove(
      Object.keys(await browser.storage.session.get(null)).filter(isWaiting),
    );
  }),
);

/** The questions of the watch: what the lab was asked but for what tabs load. */
const questions = (id: string) =>
  here.lab.requests(id).filter((request) => !isNavigation(request) && request.path !== '/favicon.ico');
const loads = (id: string) => here.lab.requests(id).filter(isNavigation);

/** Milliseconds between one question and the next. */
function pauses(id: string): number[] {
  const times = questions(id).map(({ at }) => at);
  return times.slice(1).map((at, index) => at - (times[index] ?? 0));
}

/**
 * The most questions that the schedule allows in so many milliseconds of the world: every pause as short as it can be, as many
 * of them in vain as have been.
 */
function mostIn(elapsed: number): number {
  let [left, count] = [elapsed * rate, 0];
  for (let pause = pauseAfter(0, lowest); left >= pause; pause = pauseAfter(count, lowest)) {
    left -= pause;
    count += 1;
  }
  return count;
}

/** The fewest: every pause as long as it can be, and a second of the world for each question to come and go. */
function fewestIn(elapsed: number): number {
  let [left, count] = [elapsed * rate, 0];
  for (let pause = pauseAfter(0, highest); left >= pause; pause = pauseAfter(count, highest)) {
    left -= pause + rate * 1_000;
    count += 1;
  }
  return count;
}

const lowest = () => 0;
const highest = () => 1 - Number.EPSILON;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const asked = (id: string, count: number) =>
  expect.poll(() => questions(id).length, { timeout: 15_000, interval: 20 }).toBeGreaterThanOrEqual(count);

async function failingTab(id = 'down', path?: string, badge = '502'): Promise<number> {
  const tabId = await here.driver.openTab(here.lab.url(id, path));
  await here.driver.waitForBadge(tabId, badge);
  await dealtWith(here.driver, tabId);
  return tabId;
}

async function waiting(): Promise<number> {
  const local = await here.driver.inExtension((browser) => browser.storage.local.get(null));
  const all = { ...local, ...(await stored(here.driver)) };
  return Object.keys(all).filter((key) => key.startsWith('waiting:')).length;
}

describe('a page that is waited for', () => {
  test('is told of once it has answered well twice, and not touched', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    const began = Date.now();
    expect(await watch(tabId)).toEqual({ kind: 'done' });
    await driver.waitForBadge(tabId, '…');
    await asked('down', 2);
    expect((questions('down')[0]?.at ?? 0) - began).toBeLessThan(longestFirst + 1_000);
    lab.mend('down');
    const before = questions('down').length;
    await driver.waitForBadge(tabId, 'OK', 20_000);
    expect(questions('down').length).toBe(before + 2);
    expect(Math.min(...pauses('down'))).toBeGreaterThanOrEqual(least - 20);
    expect(loads('down')).toHaveLength(1);
  });

  test.each([1_500, 5_000])(
    'is asked as often as the schedule says in an outage of %d ms',
    async (outage) => {
      const { driver, lab } = here;
      const tabId = await failingTab();
      const began = Date.now();
      await watch(tabId);
      await sleep(outage);
      const count = questions('down').length;
      const elapsed = Date.now() - began;
      expect(count).toBeLessThanOrEqual(mostIn(elapsed));
      expect(count).toBeGreaterThanOrEqual(fewestIn(elapsed));
      lab.mend('down');
      await driver.waitForBadge(tabId, 'OK', 25_000);
      expect(questions('down').length - count, 'in vain before it was mended').toBeLessThanOrEqual(3);
    },
  );

  test('is loaded by itself where the person wants it, and the watch is over', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await watch(tabId, true);
    lab.mend('down');
    await driver.waitForBadge(tabId, '', 20_000);
    expect(loads('down')).toHaveLength(2);
    await expect.poll(waiting).toBe(0);
    const count = questions('down').length;
    await sleep(2 * longestFirst);
    expect(questions('down')).toHaveLength(count);
  });

  test('does not ring while it flaps', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await watch(tabId);
    lab.mend('down');
    await asked('down', 1);
    lab.breakAgain('down');
    await asked('down', 2);
    await driver.waitForBadge(tabId, '…');
    lab.mend('down');
    await driver.waitForBadge(tabId, 'OK', 30_000);
  });

  test('is left alone when told so', async () => {
    const { driver } = here;
    const tabId = await failingTab();
    await watch(tabId);
    await driver.waitForBadge(tabId, '…');
    await send({ kind: 'stop-watching', tabId });
    await driver.waitForBadge(tabId, '502');
    expect(await waiting()).toBe(0);
    const count = questions('down').length;
    await sleep(2 * longestFirst);
    expect(questions('down')).toHaveLength(count);
  });

  test('has one schedule for two tabs of the site', async () => {
    const { driver, lab } = here;
    const [one, other] = [await failingTab(), await failingTab('down', '/other')];
    await watch(one);
    await watch(other);
    await asked('down', 2);
    expect(await waiting()).toBe(1);
    expect(Math.min(...pauses('down'))).toBeGreaterThanOrEqual(least - 20);
    lab.mend('down');
    await driver.waitForBadge(one, 'OK', 20_000);
    await driver.waitForBadge(other, 'OK');
  });

  test.each(['/503', '/503-date'])('is not asked before its Retry-After: %s', async (path) => {
    const tabId = await failingTab('family', path, '503');
    const began = Date.now();
    await watch(tabId);
    await asked('family', 1);
    // A date is told in whole seconds.
    expect((questions('family')[0]?.at ?? 0) - began).toBeGreaterThanOrEqual(119_000 / rate - 300);
    await asked('family', 2);
    expect(Math.min(...pauses('family'))).toBeGreaterThanOrEqual(119_000 / rate - 300);
  });

  test.each(['/orders', '/elsewhere', '/portal'])(
    'is not back where another stands in its place: %s',
    async (path) => {
      const { driver, lab } = here;
      const tabId = await failingTab('stand-ins', path);
      lab.mend('stand-ins');
      await watch(tabId, true);
      await asked('stand-ins', 3);
      await sleep(500);
      expect((await driver.badge(tabId)).text).toBe('…');
      expect(loads('stand-ins')).toHaveLength(1);
    },
  );

  test('is left alone while there is no network', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await driver.setOffline(true);
    try {
      await watch(tabId);
      await sleep(2 * longestFirst);
      expect(questions('down')).toHaveLength(0);
      const popup = await driver.clickToolbar(tabId);
      await popup.waitFor('the word', () => document.querySelector('[data-waiting=paused]') !== null);
      expect(await popup.text()).toContain('There is no network.');
    } finally {
      await driver.setOffline(false);
    }
    lab.mend('down');
    await driver.waitForBadge(tabId, 'OK', 20_000);
  });

  test('is left alone while the person’s own connection is the trouble, until another site answers', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await watch(tabId, false, true);
    await sleep(2 * longestFirst);
    expect(questions('down')).toHaveLength(0);
    await driver.killBackground();
    const other = await driver.openTab(lab.url('fine'));
    await driver.settled(other);
    const began = Date.now();
    await asked('down', 1);
    expect((questions('down')[0]?.at ?? 0) - began).toBeGreaterThanOrEqual(least / 2);
  });

  test('that fails again after it was said to be back is waited for no more', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await watch(tabId);
    lab.mend('down');
    await driver.waitForBadge(tabId, 'OK', 20_000);
    lab.breakAgain('down');
    await send({ kind: 'load', tabId, by: 'wait', proven: false });
    await driver.waitForBadge(tabId, '502', 20_000);
    await expect.poll(waiting).toBe(0);
  });

  test('is told of in a tab that shows something else by then, and the popup there opens it', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await watch(tabId);
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('fine')));
    const popup = await driver.clickToolbar(tabId);
    await popup.waitFor('what is waited for', () => document.querySelector('[data-wait=waiting]') !== null);
    lab.mend('down');
    await driver.waitForBadge(tabId, 'OK', 20_000);
    await popup.waitFor('the word', () => document.querySelector('[data-wait=back]') !== null);
    await popup.click('[data-action=open-waited]');
    const address = lab.url('down');
    const isOpened = async () => (await driver.tabs()).some(({ url }) => url === address);
    await expect.poll(isOpened).toBe(true);
    await expect.poll(waiting).toBe(0);
  });

  test('is told of even where its tab is not there any more', async () => {
    const { driver, lab } = here;
    await watch(await failingTab());
    await driver.inExtension(async (browser) => {
      const all = await browser.storage.local.get(null);
      const [key = ''] = Object.keys(all).filter((one) => one.startsWith('waiting:'));
      const known = all[key] as { tabs: object[] };
      const tabs = known.tabs.map((tab) => ({ ...tab, tabId: -1 }));
      await browser.storage.local.set({ [key]: { ...known, tabs } });
    });
    lab.mend('down');
    const isTold = async () =>
      JSON.stringify(await driver.inExtension((browser) => browser.storage.local.get(null))).includes(
        '"told":true',
      );
    await expect.poll(isTold, { timeout: 20_000 }).toBe(true);
  });

  test('is forgotten with its last tab, where nothing could tell of it', async () => {
    const { driver } = here;
    const tabId = await failingTab();
    await watch(tabId);
    await driver.closeTab(tabId);
    await expect.poll(waiting).toBe(0);
  });
});

test('after a form only the site’s start page is asked, and the form is not sent again', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('post'));
  await driver.waitForBadge(tabId, '502');
  await driver.settled(tabId);
  await dealtWith(driver, tabId);
  await watch(tabId);
  await driver.waitForBadge(tabId, 'OK', 20_000);
  expect(questions('post').map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /', 'GET /']);
  expect(lab.requests('post').filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a background that is stopped again and again asks no more often, and still tells', async () => {
  const { driver, lab } = here;
  const tabId = await failingTab();
  await watch(tabId);
  for (let round = 0; round < 12; round++) {
    await driver.killBackground();
    await sleep(100 * (1 + round));
  }
  expect(questions('down').length).toBeGreaterThan(0);
  expect(Math.min(...pauses('down'), Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(least - 20);
  lab.mend('down');
  await driver.waitForBadge(tabId, 'OK', 20_000);
});

test('a background that is stopped while a question is under way does not ask it again at once', async () => {
  const { driver, lab } = here;
  const tabId = await failingTab('slow-four');
  await watch(tabId);
  for (let round = 1; round <= 2; round++) {
    await asked('slow-four', round);
    await driver.killBackground();
    await driver.badge(tabId);
  }
  expect(Math.min(...pauses('slow-four'))).toBeGreaterThanOrEqual(least - 20);
  expect(lab.requests('slow-four').filter(isNavigation)).toHaveLength(1);
});

test('a private window waits by itself, and leaves nothing', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('down'), { private: true });
  await driver.waitForBadge(tabId, '502');
  await driver.settled(tabId);
  await dealtWith(driver, tabId);
  await watch(tabId);
  await asked('down', 1);
  const local = await driver.inExtension((browser) => browser.storage.local.get(null));
  expect(JSON.stringify(local)).not.toContain('down.test');
  lab.mend('down');
  await driver.waitForBadge(tabId, 'OK', 20_000);
  await driver.closeTab(tabId);
  await expect.poll(waiting).toBe(0);
});

test('the popup tells how the waiting stands, and what the person may do about it', async () => {
  const { driver, lab } = here;
  const tabId = await failingTab();
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done' });
  await popup.waitFor('the button', () => document.querySelector('.actions [data-action=watch]') !== null);
  await popup.click('.actions [data-action=watch]');
  await popup.waitFor('the dial', () => document.querySelector('[role=timer]') !== null);
  expect(
    await popup.evaluate(() => document.querySelector('[data-fix=wait]')?.getAttribute('data-progress')),
  ).toBe('doing');
  await popup.click('[data-action=reload-when-back]');
  await popup.waitFor(
    'a try to be told',
    () => document.querySelector('.waiting .checks')?.textContent?.includes('502') === true,
  );
  await popup.click('.actions [data-action=stop-watching]');
  await popup.waitFor('the waiting to end', () => document.querySelector('.waiting') === null);
  expect(await waiting()).toBe(0);
  await popup.click('.actions [data-action=watch]');
  await popup.waitFor('the dial again', () => document.querySelector('[role=timer]') !== null);
  lab.mend('down');
  await popup.waitFor('the word', () => document.querySelector('[data-waiting=back]') !== null, 20_000);
  expect(await popup.text()).toContain('The page is back.');
  await popup.click('.actions [data-action=skip-cache]');
  await popup.waitForAttributes({ state: 'resolved' });
});

describe('after a new start', () => {
  test('of an updated extension the waiting goes on', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    await watch(tabId);
    await driver.inExtension((browser) => browser.storage.local.set({ version: '0.0.1' }));
    await driver.reloadExtension();
    await driver.waitForBadge(tabId, '…', 20_000);
    await asked('down', 1);
    lab.mend('down');
    await driver.waitForBadge(tabId, 'OK', 20_000);
  });

  test('of the browser nothing is asked before the person says so', async () => {
    const { driver, lab } = here;
    await watch(await failingTab());
    await driver.restart();
    const tab = (await driver.tabs()).find(({ url }) => url === lab.url('down'));
    const tabId = tab?.id ?? 0;
    await driver.activate(tabId);
    await driver.waitForBadge(tabId, '502', 20_000);
    lab.forget('down');
    await sleep(2 * longestFirst);
    expect(questions('down')).toHaveLength(0);
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    lab.forget('down');
    await popup.waitFor(
      'the question',
      () => document.querySelector('.waiting [data-action=go-on-waiting]') !== null,
    );
    await popup.click('.waiting [data-action=go-on-waiting]');
    const began = Date.now();
    await driver.waitForBadge(tabId, '…');
    await asked('down', 1);
    expect((questions('down')[0]?.at ?? 0) - began).toBeGreaterThanOrEqual(least / 2);
    lab.mend('down');
    await driver.waitForBadge(tabId, 'OK', 20_000);
  });
});
