import { expect, test } from 'vitest';
import { scenarios } from '../lab/scenarios/index.ts';
import { meet } from './meet.ts';
import { session, stored } from './session.ts';

const here = session({ allowPrivate: true });

test('a private window is served like any other, and leaves nothing behind', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('down'), { private: true });
  await driver.waitForBadge(tabId, '502');
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done', status: '502' });
  lab.mend('down');
  await popup.click('[data-action=skip-cache]');
  await popup.waitForAttributes({ state: 'resolved' });
  await driver.closeTab(tabId);
  await expect.poll(async () => JSON.stringify(await stored(driver))).not.toContain('down.test');
  const local = await driver.inExtension((browser) => browser.storage.local.get(null));
  expect(local).toEqual({});
});

test.each(scenarios.filter(({ where }) => where === 'private'))(
  '$id: the failing page is asked with the login of the private window',
  async (scenario) => {
    const { driver, lab } = here;
    await driver.waitForBadge(await meet(driver, lab, scenario), '502');
    const [asked] = lab.requests(scenario.id, '/account');
    expect(asked?.headers.cookie).toBe('session=private');
  },
);
