import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { browserName, dealtWith, extension, session } from './session.ts';

describe('nothing is pinned by the test', () => {
  const here = session();

  const welcome = () =>
    here.driver.inExtension((browser) => {
      const page = browser.extension
        .getViews({ type: 'tab' })
        .find((view) => /welcome/.test(view.location.pathname));
      const main = page?.document.querySelector('main');
      return {
        pinned: main?.dataset['pinned'],
        access: main?.dataset['access'],
        text: main?.textContent ?? '',
      };
    });

  test('the first-run page says where the button is, and notices when it comes into sight', async () => {
    const { driver } = here;
    const inSight = driver.browserName === 'firefox';
    await expect.poll(welcome).toMatchObject({ pinned: String(inSight), access: 'true' });
    const isOnToolbar = () =>
      driver.inExtension(async (browser) => (await browser.action.getUserSettings()).isOnToolbar);
    expect(await isOnToolbar()).toBe(inSight);
    if (driver.browserName === 'firefox') return;
    expect((await welcome()).text).toContain('Press the pin beside Gateway Doctor.');
    await driver.pin();
    await expect.poll(welcome).toMatchObject({ pinned: 'true' });
    expect((await welcome()).text).toContain('The button is in your toolbar.');
  });
});

describe('an error while the button is hidden', () => {
  const folder = mkdtemp(join(tmpdir(), 'gateway-doctor-hidden-'));
  const here = session({ extension: folder.then(hiddenWithNotices) });
  afterAll(async () => rm(await folder, { recursive: true }));

  /** A system without a list of notices closes each at once. */
  const listen = () =>
    here.driver.inExtension((browser) => {
      browser.notifications.onClosed.addListener((id) => sessionStorage.setItem(`told ${id}`, ''));
    });
  const told = () =>
    here.driver.inExtension(async (browser) => {
      const listed = Object.keys(await browser.notifications.getAll()).map((id) => `told ${id}`);
      const closed = Object.keys(sessionStorage).filter((key) => key.startsWith('told '));
      return new Set([...listed, ...closed]).size;
    });

  test('is told once by a quiet notice where the person allows it, and not otherwise', async () => {
    const { driver, lab } = here;
    await listen();
    const silent = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(silent, '502');
    await dealtWith(driver, silent);
    expect(await told()).toBe(0);

    await driver.inExtension((browser) => browser.storage.local.set({ notices: true }));
    const tabId = await driver.openTab(lab.url('empty'));
    await driver.waitForBadge(tabId, '502');
    await expect.poll(told).toBe(1);
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('empty')));
    await driver.waitForBadge(tabId, '502');
    expect(await told(), 'the same failure is not told again').toBe(1);
  });
});

/**
 * The built extension as it is when the person has allowed notices and, in Firefox, has moved the button into the menu:
 * no protocol can press the browsers' own question for a permission.
 */
async function hiddenWithNotices(folder: string): Promise<string> {
  await cp(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  if (browserName === 'firefox') manifest.action.default_area = 'menupanel';
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
