import { describe, expect, test } from 'vitest';
import type { Driver, Popup } from './driver/driver.ts';
import { session, stored } from './session.ts';

const here = session();

const offersAccess = (popup: Popup) =>
  popup.evaluate(() => document.querySelector('[data-action=allow-site]') !== null);

const openPopups = (driver: Driver) =>
  driver.inExtension((browser) => browser.extension.getViews({ type: 'popup' }).length);

/** Chromium's own dialog can be pressed by nobody but a person, and holds the window: there the question is only noted. */
async function askForAccess(driver: Driver, popup: Popup): Promise<void> {
  if (driver.browserName === 'firefox') await popup.click('[data-action=allow-every-site]');
  else await driver.inExtension((browser) => browser.storage.session.set({ question: Date.now() }));
}

describe('access to the sites is taken back', () => {
  test('the popup offers the grant, and goes on by itself once it is given', async () => {
    const { driver, lab } = here;
    await driver.withholdHosts();
    const tabId = await driver.openTab(lab.url('down'));
    await driver.settled(tabId);
    expect((await driver.badge(tabId)).text).toBe('');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502' });
    await popup.waitFor('the offer of access', () =>
      document.querySelector('[data-action=allow-every-site]'),
    );

    await driver.grantHosts();
    await driver.waitForBadge(tabId, '502');
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('down')));
    await driver.waitForBadge(tabId, '502');
    const again = await driver.clickToolbar(tabId);
    await again.waitForAttributes({ state: 'done', status: '502' });
    expect(await offersAccess(again)).toBe(false);
  });

  test('a popup that the browser’s question closes is opened again with the answer', async () => {
    const { driver, lab } = here;
    await driver.withholdHosts();
    const tabId = await driver.openTab(lab.url('down'));
    await driver.settled(tabId);
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502' });
    await askForAccess(driver, popup);
    await expect.poll(async () => Object.keys(await stored(driver))).toContain('question');
    await popup.close();
    await expect.poll(() => openPopups(driver)).toBe(0);
    await (driver.browserName === 'firefox' ? driver.answerPermissionPrompt('allow') : driver.grantHosts());
    await driver.waitForBadge(tabId, '502');
    await expect.poll(() => openPopups(driver)).toBe(1);
    await expect.poll(async () => Object.keys(await stored(driver))).not.toContain('question');
  });
});
