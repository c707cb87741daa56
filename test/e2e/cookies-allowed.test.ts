import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { dealtWith, session } from './session.ts';

const here = session();

test('cookies are looked at as soon as a click has asked for it, and not before', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('cookie-oversized', '/'));
  await driver.settled(tabId);
  await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('cookie-oversized', '/inbox')));
  await driver.waitForBadge(tabId, '502');
  await dealtWith(driver, tabId);
  const look = () =>
    driver.inExtension(
      (browser, id) => browser.runtime.sendMessage({ kind: 'look-at-cookies', tabId: id }),
      tabId,
    );
  const clear = () =>
    driver.inExtension(
      (browser, id) =>
        browser.runtime.sendMessage({ kind: 'clear-cookies', tabId: id, which: 'all', proven: true }),
      tabId,
    );
  const refused = { kind: 'refused', reason: 'no-permission' };
  expect([await look(), await clear()]).toEqual([refused, refused]);

  const view = await driver.openView(tabId);
  await view.waitForAttributes({ status: '502' });
  await view.evaluate(() => {
    const { browser, chrome } = globalThis as typeof globalThis & { browser?: Browser; chrome: Browser };
    const ask = (event: Event) => {
      event.stopPropagation();
      event.preventDefault();
      void (browser ?? chrome).permissions.request({ permissions: ['cookies'] });
    };
    document.addEventListener('click', ask, { capture: true, once: true });
  });
  await view.click('button');
  await expect.poll(look).toEqual({ kind: 'done' });
});
