import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNavigation } from '../lab/server/request-log.ts';
import { failedTab, incidentOf } from './command.ts';
import { startDisplay } from './display.ts';
import { browserName, dealtWith, session } from './session.ts';

// Browsers take a key of an extension from the system alone: no protocol of theirs can press it.
const display = await startDisplay();
afterAll(() => display?.close());
const shown = display === undefined ? {} : { headless: false, display: display.name };
const here = session({ allowPrivate: true, ...shown });

const press = async (letter: 'G' | 'Y') => display?.press('Alt', 'Shift', letter);
const loads = (id: string, path?: string) => here.lab.requests(id, path).filter(isNavigation);
const phaseOf = async (tabId: number) => (await incidentOf(here.driver, tabId))?.state;

/** Presses the key that loads the page again, with the tab in front. */
async function retryIn(tabId: number): Promise<void> {
  await here.driver.activate(tabId);
  await press('Y');
}

describe.skipIf(display === undefined)('a key', () => {
  // A browser's first window takes no keys before it has the display's focus.
  beforeAll(async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('fine'));
    await driver.settled(tabId);
  });

  test('opens the popup', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    const popup = await driver.popupAfter(tabId, () => press('G'));
    await popup.waitForAttributes({ state: 'done', status: '502', method: 'GET' });
  });

  test('loads the failing page again past the cache, as the popup’s button does', async () => {
    const { driver, lab } = here;
    const other = await failedTab(driver, lab, 'many');
    const tabId = await failedTab(driver, lab, 'down');
    lab.forget();
    lab.mend('down');
    await driver.afterLoad(tabId, () => retryIn(tabId));
    await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved', by: 'skip-cache' });
    expect(loads('down').map(({ headers }) => headers['cache-control'])).toEqual(['no-cache']);
    expect(loads('many')).toEqual([]);
    expect(await phaseOf(other)).toEqual({ phase: 'noticed' });
  });

  test('does so once the background has been stopped, too', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    await driver.activate(tabId);
    await driver.killBackground();
    lab.forget();
    await driver.afterLoad(tabId, () => press('Y'));
    await expect
      .poll(() => incidentOf(driver, tabId))
      .toMatchObject({ state: { phase: 'noticed' }, attempts: [{ by: 'skip-cache', status: 502 }] });
    expect(loads('down')).toHaveLength(1);
  });

  test('is the person’s own press: a link that may be used once is loaded as well', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'one-time-query');
    await driver.afterLoad(tabId, () => retryIn(tabId));
    await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved', by: 'skip-cache' });
    expect(loads('one-time-query', '/confirm')).toHaveLength(2);
  });

  test('sends no form again: the popup opens in place of it', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'post');
    const popup = await driver.popupAfter(tabId, () => press('Y'));
    await popup.waitForAttributes({ state: 'done', method: 'POST' });
    expect(lab.requests('post', '/order').map(({ method }) => method)).toEqual(['POST']);
    expect(await phaseOf(tabId)).toEqual({ phase: 'noticed' });
  });

  test('asks for nothing where no page has failed: the popup says so', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('fine'));
    await driver.settled(tabId);
    await dealtWith(driver, tabId);
    const popup = await driver.popupAfter(tabId, () => press('Y'));
    await popup.waitForAttributes({ state: 'idle' });
    expect(loads('fine')).toHaveLength(1);
  });

  test('works in a private window, for its page alone', async () => {
    const { driver, lab } = here;
    const usual = await failedTab(driver, lab, 'down');
    const tabId = await driver.openTab(lab.url('down'), { private: true });
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    await dealtWith(driver, tabId);
    lab.forget();
    lab.mend('down');
    await driver.afterLoad(tabId, () => retryIn(tabId));
    await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved' });
    expect(loads('down')).toHaveLength(1);
    expect(await phaseOf(usual)).toEqual({ phase: 'noticed' });
    await driver.closeTab(tabId);
  });
});

describe('the settings', () => {
  test('show the keys, and lead to the browser’s own page for them', async () => {
    const { driver } = here;
    const page = await driver.openPage('src/options/index.html');
    await page.waitFor('the keys', () => document.querySelectorAll('[data-key]').length === 2);
    const text = await page.text();
    expect(text).toContain('Alt+Shift+G');
    expect(text).toContain('Alt+Shift+Y');
    const before = (await driver.tabs()).map(({ id }) => id);
    await page.click('[data-action=change-keys]');
    const opened = async () => (await driver.tabs()).filter(({ id }) => !before.includes(id));
    // Of their own pages the browsers tell no address.
    await expect.poll(opened).toMatchObject([{ active: true, url: '' }]);
  });

  test.runIf(browserName === 'firefox')('show what the person has made of them', async () => {
    const { driver } = here;
    const command = 'retry-past-cache';
    await driver.inExtension((browser, name) => browser.commands.update({ name, shortcut: '' }), command);
    const page = await driver.openPage('src/options/index.html');
    await page.waitFor('the keys', () => document.querySelectorAll('[data-key]').length === 2);
    expect(await page.text()).toContain('No key');
    await driver.inExtension((browser, name) => browser.commands.reset(name), command);
  });
});
