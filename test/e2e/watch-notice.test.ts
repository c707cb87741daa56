import { beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/commands.ts';
import { buildWithFastClock } from './fast-clock.ts';
import { permittedIn } from './permitted.ts';
import { dealtWith, session } from './session.ts';

const here = session({ extension: permittedIn(buildWithFastClock(), 'notifications'), allowPrivate: true });

const send = (command: Command) =>
  here.driver.inExtension((browser, told) => browser.runtime.sendMessage(told), command);

const notices = () =>
  here.driver.inExtension(async (browser) => Object.keys(await browser.notifications.getAll()));

async function waitingTab(id: string, path: string, options: { private?: boolean } = {}): Promise<number> {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url(id, path), options);
  await driver.waitForBadge(tabId, '502');
  await dealtWith(driver, tabId);
  await send({ kind: 'watch', tabId, reload: false, own: false, itself: false });
  return tabId;
}

beforeAll(() => here.driver.holdNotices());

test('one notice tells of a site that is back, by its host’s name alone, and leads to its tab', async () => {
  const { driver, lab } = here;
  const first = await waitingTab('down', '/one');
  await waitingTab('down', '/other');
  const other = await driver.openTab(lab.url('fine'));
  await driver.activate(other);
  lab.mend('down');
  await driver.waitForBadge(first, 'OK', 20_000);
  await expect.poll(notices).toHaveLength(1);
  const [id = ''] = await notices();
  await driver.pressNotice(id);
  const isInFront = async () => (await driver.tabs()).find(({ id: tab }) => tab === first)?.active;
  await expect.poll(isInFront).toBe(true);
  await expect.poll(notices).toEqual([]);
});

test('a site whose tab was closed is opened anew by it', async () => {
  const { driver, lab } = here;
  const tabId = await waitingTab('down', '/one');
  await driver.closeTab(tabId);
  lab.mend('down');
  await expect.poll(notices, { timeout: 20_000 }).toHaveLength(1);
  const [id = ''] = await notices();
  await driver.pressNotice(id);
  const address = lab.url('down', '/one');
  const isOpened = async () => (await driver.tabs()).some(({ url }) => url === address);
  await expect.poll(isOpened).toBe(true);
});

test('none is given from a private window', async () => {
  const { driver, lab } = here;
  const tabId = await waitingTab('down', '/one', { private: true });
  lab.mend('down');
  await driver.waitForBadge(tabId, 'OK', 20_000);
  await dealtWith(driver, tabId);
  expect(await notices()).toEqual([]);
});
