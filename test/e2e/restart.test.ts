import { expect, test } from 'vitest';
import { session, stored } from './session.ts';

const here = session();

test('an update of the extension finds the open pages that fail', async () => {
  const { driver, lab } = here;
  const failed = await driver.openTab(lab.url('down'));
  await driver.waitForBadge(failed, '502');
  const good = await driver.openTab(lab.url('fine'));
  await driver.settled(good);
  await driver.reloadExtension();
  await driver.waitForBadge(failed, '502');
  expect((await driver.badge(good)).text).toBe('');
  const popup = await driver.clickToolbar(failed);
  await popup.waitForAttributes({ state: 'done', status: '502', method: '' });
  expect(await popup.text()).toContain('This page may be the answer to a form');
});

test('a restart of the browser with its tabs finds them too, and keeps nothing of the session before', async () => {
  const { driver, lab } = here;
  const failed = await driver.openTab(lab.url('down'));
  await driver.waitForBadge(failed, '502');
  const before = Object.keys(await stored(driver)).filter((key) => key.startsWith('recent:'));
  expect(before).not.toHaveLength(0);
  await driver.restart();
  const again = (await driver.tabs()).find(({ url }) => url === lab.url('down'));
  expect(again).toBeDefined();
  await driver.activate(again?.id ?? 0);
  await driver.waitForBadge(again?.id ?? 0, '502', 20_000);
  const after = Object.keys(await stored(driver));
  expect(after.filter((key) => before.includes(key))).toEqual([]);
});
