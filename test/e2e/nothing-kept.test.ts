import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isNavigation } from '../lab/server/request-log.ts';
import { command, incidentOf } from './command.ts';
import type { OpenTabOptions } from './driver/driver.ts';
import { dump } from './dump.ts';
import { buildWithFastClock } from './fast-clock.ts';
import { browserName, dealtWith, session, stored } from './session.ts';

/** With the permissions that would let it keep and tell the most, and the clock of the watches running fast. */
async function withAllPermissions(): Promise<string> {
  const folder = await buildWithFastClock();
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push('cookies', 'notifications');
  manifest.optional_permissions = [];
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

const folder = withAllPermissions();
const here = session({ extension: folder, allowPrivate: true });
// The journal keeps as much as it ever does.
beforeAll(() => here.driver.inExtension((browser) => browser.storage.local.set({ journalAddresses: true })));

const isFirefox = browserName === 'firefox';
const pathOf = (login: string) => `/account/${login}`;

/** A failing page of one site, in a window or container with a login of its own there. */
async function failingAs(login: string, where: OpenTabOptions = {}): Promise<number> {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('down', pathOf(login)), where);
  await driver.waitForBadge(tabId, '502');
  await driver.settled(tabId);
  await driver.inPage(
    tabId,
    (name) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the other way takes a secure connection.
      document.cookie = `session=${name}; Path=/`;
    },
    login,
  );
  await driver.afterLoad(tabId, () => driver.reload(tabId, { bypassCache: true }));
  await driver.waitForBadge(tabId, '502');
  await dealtWith(driver, tabId);
  lab.forget('down');
  return tabId;
}

/** The cookies of our questions since the lab has last forgotten; null for those without. */
const askedWith = () =>
  new Set(
    here.lab
      .requests('down')
      .filter((request) => !isNavigation(request) && request.path !== '/favicon.ico')
      .map(({ headers }) => headers.cookie ?? null),
  );

const stateOf = async (tabId: number) => (await incidentOf(here.driver, tabId))?.state;

/** Opens the popup on a tab, waits until the failure is examined, and sees with which cookies the site was asked. */
async function diagnosedAs(login: string, tabId: number): Promise<void> {
  const { driver, lab } = here;
  lab.forget('down');
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done', status: '502', cause: 'site' }, 20_000);
  expect(askedWith()).toEqual(new Set([`session=${login}`, null]));
  await popup.close();
}

/** Mends the site and loads it again in one tab from the popup; the others still show the error. */
async function mendedIn(tabId: number, others: readonly number[]): Promise<void> {
  const { driver, lab } = here;
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done' }, 20_000);
  // What is known of the failure comes first, and then what can be done about it.
  await popup.waitFor('what can be done', () => document.querySelector('[data-action=watch]') !== null);
  lab.mend('down');
  await popup.click('[data-action=skip-cache]');
  await popup.waitForAttributes({ state: 'resolved' });
  await driver.waitForBadge(tabId, '');
  for (const other of others) {
    expect((await driver.badge(other)).text).toBe('502');
    expect(await stateOf(other)).toEqual({ phase: 'noticed' });
  }
  lab.breakAgain('down');
}

/** Waits for the page in each of these tabs until each jar was used, and sees that no other was. */
async function watchedAs(logins: Readonly<Record<string, number>>): Promise<void> {
  const { driver, lab } = here;
  lab.forget('down');
  for (const tabId of Object.values(logins)) {
    expect(await command(driver, { kind: 'watch', tabId, reload: false, own: false, itself: false })).toEqual(
      {
        kind: 'done',
      },
    );
    await driver.waitForBadge(tabId, '…');
  }
  const wanted = new Set(Object.keys(logins).map((login) => `session=${login}`));
  await expect.poll(askedWith, { timeout: 20_000 }).toEqual(wanted);
  lab.mend('down');
  for (const tabId of Object.values(logins)) await driver.waitForBadge(tabId, 'OK', 20_000);
  lab.breakAgain('down');
  expect(askedWith()).toEqual(wanted);
}

async function setAside(tabId: number): Promise<void> {
  const { driver } = here;
  const reply = await command(driver, { kind: 'clear-cookies', tabId, which: 'all', proven: false });
  expect(reply).toEqual({ kind: 'done' });
  await expect.poll(() => stateOf(tabId)).toMatchObject({ phase: 'noticed' });
}

/** The cookies with which a tab loads its page. */
async function loadedWith(tabId: number): Promise<string | undefined> {
  const { driver, lab } = here;
  lab.forget('down');
  await driver.afterLoad(tabId, () => driver.reload(tabId, { bypassCache: true }));
  return lab.requests('down').find(isNavigation)?.headers.cookie;
}

/** Waits until the journal has the incident of a tab, with its verdict. */
async function inJournal(tabId: number): Promise<void> {
  const { driver } = here;
  const id = (await incidentOf(driver, tabId))?.id ?? 'none';
  const entries = async () => (await dump(driver)).databases['journal']?.['entries'] ?? [];
  const entry = async () =>
    JSON.stringify((await entries()).find((kept) => JSON.stringify(kept).includes(id)));
  await expect.poll(entry).toContain('"cause":"site"');
  await expect.poll(async () => JSON.stringify(await stored(driver))).not.toContain('journal:');
}

const withoutTrace = async (login: string) =>
  expect.poll(async () => JSON.stringify(await stored(here.driver))).not.toContain(login);

describe('a private window', () => {
  test('has a diagnosis, a badge and a recovery of its own, beside the same site failing in the usual window', async () => {
    const { driver } = here;
    const usual = await failingAs('usual');
    const mine = await failingAs('hidden', { private: true });
    await diagnosedAs('hidden', mine);
    await diagnosedAs('usual', usual);
    await mendedIn(mine, [usual]);
    await driver.closeTab(mine);
    await withoutTrace('hidden');
    await inJournal(usual);
    expect(JSON.stringify(await dump(driver))).not.toContain('hidden');
    expect(await stateOf(usual)).toEqual({ phase: 'noticed' });
  });

  test('is waited for with its own cookies, told of in its tab alone, and waits no more once it is closed', async () => {
    const { driver } = here;
    const usual = await failingAs('usual');
    const mine = await failingAs('hidden', { private: true });
    const { notices } = await dump(driver);
    await watchedAs({ hidden: mine });
    expect((await dump(driver)).notices).toEqual(notices);
    expect((await driver.badge(usual)).text).toBe('502');
    await driver.closeTab(mine);
    await withoutTrace('hidden');
    expect((await dump(driver)).alarms).toEqual([]);
  });

  test.each(['running', 'stopped'])(
    'leaves every store as it was, with the background %s as it closes',
    async (background) => {
      const { driver } = here;
      const usual = await failingAs('usual');
      await diagnosedAs('usual', usual);
      await inJournal(usual);
      const before = await dump(driver);
      const mine = await failingAs('hidden', { private: true });
      await diagnosedAs('hidden', mine);
      await setAside(mine);
      const other = await failingAs('hidden', { private: true });
      expect(
        await command(driver, { kind: 'watch', tabId: other, reload: true, own: false, itself: false }),
      ).toEqual({
        kind: 'done',
      });
      await driver.waitForBadge(other, '…');
      const meanwhile = await dump(driver);
      expect(JSON.stringify(meanwhile.session), 'what is looked for is there').toContain('hidden');
      const ofSession = { session: before.session, alarms: before.alarms };
      expect({ ...meanwhile, ...ofSession }, 'what outlives the window has nothing of it').toEqual(before);
      if (background === 'stopped') await driver.killBackground();
      await Promise.all([driver.closeTab(mine), driver.closeTab(other)]);
      await expect.poll(() => dump(driver), { timeout: 15_000 }).toEqual(before);
    },
  );
});

describe.runIf(isFirefox)('containers', () => {
  const work = { container: 'Work' };
  const leisure = { container: 'Leisure' };

  test('have a diagnosis, a badge and a recovery each, with their own cookies', async () => {
    const usual = await failingAs('usual');
    const atWork = await failingAs('work', work);
    const atLeisure = await failingAs('leisure', leisure);
    await diagnosedAs('work', atWork);
    await diagnosedAs('leisure', atLeisure);
    await diagnosedAs('usual', usual);
    await mendedIn(atWork, [usual, atLeisure]);
  });

  test('are not taken one for the other where only one login fails', async () => {
    const { driver, lab } = here;
    const signedIn = async (name: string, where: OpenTabOptions) => {
      const tabId = await driver.openTab(lab.url('container-cookie', `/sign-in/${name}`), where);
      await driver.settled(tabId);
      await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('container-cookie')));
      return tabId;
    };
    const failing = await signedIn('container', work);
    const well = await signedIn('other', leisure);
    await driver.waitForBadge(failing, '502');
    expect((await driver.badge(well)).text).toBe('');
    const popup = await driver.clickToolbar(failing);
    await popup.waitForAttributes({ state: 'done', cause: 'cookies' }, 20_000);
    const other = await driver.clickToolbar(well);
    await other.waitForAttributes({ state: 'idle' });
  });

  test('are waited for each with its own cookies', async () => {
    await watchedAs({
      work: await failingAs('work', work),
      leisure: await failingAs('leisure', leisure),
    });
  });

  test('lose to the setting aside of cookies only their own, and get these back', async () => {
    const { driver } = here;
    const usual = await failingAs('usual');
    const atWork = await failingAs('work', work);
    const atLeisure = await failingAs('leisure', leisure);
    await setAside(atWork);
    expect(await loadedWith(atWork)).toBeUndefined();
    expect(await loadedWith(atLeisure)).toBe('session=leisure');
    expect(await loadedWith(usual)).toBe('session=usual');
    const key = Object.keys(await stored(driver)).find((name) => name.startsWith('aside:'));
    expect(await command(driver, { kind: 'put-back', id: key?.slice('aside:'.length) ?? '' })).toEqual({
      kind: 'done',
    });
    expect(await loadedWith(atWork)).toBe('session=work');
    expect(await loadedWith(usual)).toBe('session=usual');
  });
});
