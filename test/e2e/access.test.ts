import { describe, expect, test } from 'vitest';
import type { Popup } from './driver/driver.ts';
import { session } from './session.ts';

const here = session();

const offersAccess = (popup: Popup) =>
  popup.evaluate(() => document.querySelector('[data-action=allow-site]') !== null);

describe('access to the sites is taken back', () => {
  test('the popup offers the grant, and goes on by itself once it is given', async () => {
    const { driver, lab } = here;
    await driver.withholdHosts();
    const tabId = await driver.openTab(lab.url('down'));
    await driver.settled(tabId);
    expect((await driver.badge(tabId)).text).toBe('');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'noticed', status: '502' });
    await popup.waitFor('the offer of access', () =>
      document.querySelector('[data-action=allow-every-site]'),
    );

    await driver.grantHosts();
    await driver.waitForBadge(tabId, '502');
    if (await popup.isOpen()) {
      await popup.waitForAttributes({ state: 'noticed', status: '502' });
      expect(await offersAccess(popup)).toBe(false);
      await popup.close();
    }
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('down')));
    await driver.waitForBadge(tabId, '502');
    const again = await driver.clickToolbar(tabId);
    await again.waitForAttributes({ state: 'noticed', status: '502' });
    expect(await offersAccess(again)).toBe(false);
  });
});
