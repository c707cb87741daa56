import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import type { Reply } from '../../src/commands.ts';
import { parseSnapshot, type Snapshot } from '../../src/cookies/aside.ts';
import type { CookieLook } from '../../src/cookies/look.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import type { OpenTabOptions } from './driver/driver.ts';
import { meet } from './meet.ts';
import { permitted } from './permitted.ts';
import { browserName, dealtWith, session, stored } from './session.ts';

const here = session({ extension: permitted('cookies'), allowPrivate: true });

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isFirefox = browserName === 'firefox';
const site = 'cookie-oversized.test';
const host = `www.${site}`;
const page = (path: string) => here.lab.urlAt('cookie-oversized', site, path).replace(site, host);

type Told = Record<string, unknown> & { name: string; domain: string; storeId: string };

/** Every cookie of every store, with all that the browser tells of it. */
const dump = async (): Promise<string[]> => {
  const cookies = await here.driver.inExtension(async (browser, firefox) => {
    const all = { partitionKey: {}, ...(firefox ? { firstPartyDomain: null } : {}) };
    const stores = await browser.cookies.getAllCookieStores();
    return (
      await Promise.all(stores.map(({ id }) => browser.cookies.getAll({ storeId: id, ...all })))
    ).flat();
  }, isFirefox);
  const told = cookies as unknown as Told[];
  return told.map((cookie) => JSON.stringify(Object.entries(cookie).toSorted())).toSorted();
};

const put = (cookie: Partial<Cookies.SetDetailsType>) =>
  here.driver.inExtension((browser, details) => browser.cookies.set(details), {
    url: `https://${host}/`,
    ...cookie,
  });

const ask = (command: object): Promise<Reply> =>
  here.driver.inExtension(
    (browser, message) => browser.runtime.sendMessage(message) as Promise<Reply>,
    command,
  );

const asides = async (): Promise<Snapshot[]> =>
  Object.values(await stored(here.driver)).flatMap((value) => parseSnapshot(value) ?? []);

const phaseOf = async (tabId: number): Promise<unknown> => {
  const state = (await stored(here.driver))[`tab:${tabId}`] as { incident?: { state?: unknown } } | undefined;
  return state?.incident?.state;
};

const lastCookie = (path: string) =>
  here.lab.requests('cookie-oversized', path).findLast(({ headers }) => headers.accept?.includes('text/html'))
    ?.headers.cookie;

/** Cookies of many kinds, all of which go to some page of the host. */
const kinds: readonly Partial<Cookies.SetDetailsType>[] = [
  { name: 'plain', value: 'host-only' },
  { name: 'http-only', value: 'x', httpOnly: true },
  { name: 'parent', value: 'of the site', domain: site },
  { name: 'subdomains', value: 'of the host', domain: host },
  { name: 'secure', value: 'x', secure: true },
  { name: '__Host-id', value: 'x', secure: true, path: '/' },
  { name: '__Secure-id', value: 'x', secure: true, domain: site },
  { name: 'kept', value: 'x', expirationDate: Math.floor(Date.now() / 1000) + 86_400.25 },
  { name: 'here', value: 'x', path: '/inbox' },
  { name: 'elsewhere', value: 'x', path: '/elsewhere/deep' },
  { name: 'strict', value: 'x', sameSite: 'strict' },
  { name: 'lax', value: 'x', sameSite: 'lax' },
  { name: 'none', value: 'x', sameSite: 'no_restriction', secure: true },
  { name: 'empty', value: '' },
  { name: 'quoted', value: '"a, b\\c {1}"' },
  { name: 'beyond-ascii', value: 'naïve €' },
  { name: 'four-kilobytes', value: 'x'.repeat(4096 - 'four-kilobytes'.length) },
  {
    name: 'chips',
    value: 'x',
    secure: true,
    sameSite: 'no_restriction',
    partitionKey: { topLevelSite: `https://${site}` },
  },
  { name: 'twins', value: 'at the root' },
  { name: 'twins', value: 'of the site', domain: site },
  { name: 'twins', value: 'at the inbox', path: '/inbox' },
  { name: 'twins', value: 'of the site at the inbox', domain: site, path: '/inbox' },
  isFirefox ? { name: 'isolated', value: 'x', firstPartyDomain: site } : { name: '', value: 'nameless' },
];

/** Cookies that never go to the failing page's host. */
const foreign: readonly Partial<Cookies.SetDetailsType>[] = [
  { url: `https://${site}/`, name: 'plain', value: 'of the site alone' },
  { url: `https://api.${host}/`, name: 'plain', value: 'of a subdomain', domain: `api.${host}` },
  { url: `https://shop.${site}/`, name: 'plain', value: 'of a sibling' },
  { url: 'https://elsewhere.test/', name: 'plain', value: 'of another site' },
  {
    name: 'plain',
    value: 'as a frame elsewhere',
    secure: true,
    sameSite: 'no_restriction',
    partitionKey: { topLevelSite: 'https://elsewhere.test' },
  },
  ...(isFirefox ? [{ name: 'isolated', value: 'elsewhere', firstPartyDomain: 'elsewhere.test' }] : []),
];

async function removeAllCookies(): Promise<void> {
  await here.driver.inExtension(async (browser, firefox) => {
    const all = { partitionKey: {}, ...(firefox ? { firstPartyDomain: null } : {}) };
    for (const { id } of await browser.cookies.getAllCookieStores()) {
      for (const cookie of await browser.cookies.getAll({ storeId: id, ...all })) {
        const { name, domain, path, storeId, partitionKey, firstPartyDomain } = cookie;
        const url = `https://${domain.replace(/^\./, '')}${path}`;
        await browser.cookies.remove({
          url,
          name,
          storeId,
          ...(partitionKey ? { partitionKey } : {}),
          ...(firstPartyDomain ? { firstPartyDomain } : {}),
        });
      }
    }
  }, isFirefox);
}

beforeEach(removeAllCookies);
afterEach(async () => {
  await here.driver.inExtension(async (browser) => {
    const keys = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(keys.filter((key) => key.startsWith('aside:')));
  });
});

/** A tab whose page fails since the site has left too many cookies. */
async function failingTab(options: OpenTabOptions = {}): Promise<number> {
  const { driver } = here;
  const tabId = await driver.openTab(page('/'), options);
  await driver.settled(tabId);
  await driver.afterLoad(tabId, () => driver.navigate(tabId, page('/inbox')));
  await driver.waitForBadge(tabId, '502');
  await dealtWith(driver, tabId);
  return tabId;
}

describe('all cookies of the site', () => {
  test('are set aside, whatever their kind, and put back as they were', async () => {
    for (const cookie of foreign) await put(cookie);
    const others = await dump();
    for (const cookie of kinds) await put(cookie);
    const tabId = await failingTab();
    const before = await dump();
    const sent = lastCookie('/inbox');
    expect(before.length).toBe(kinds.length + foreign.length + 3);

    expect(await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true })).toEqual({ kind: 'done' });
    await expect
      .poll(() => phaseOf(tabId))
      .toMatchObject({ phase: 'resolved', by: 'clear-cookies', proven: true });
    await here.driver.waitForBadge(tabId, '');
    expect(await dump(), 'nothing of anyone else is touched').toEqual(others);
    expect(lastCookie('/inbox')).toBeUndefined();

    const [aside] = await asides();
    expect(aside?.cookies).toHaveLength(kinds.length + 3);
    await here.driver.killBackground();
    expect(await ask({ kind: 'put-back', id: aside?.id })).toEqual({ kind: 'done' });
    expect(await dump()).toEqual(before);
    expect(await asides()).toEqual([]);
    expect(await ask({ kind: 'put-back', id: aside?.id }), 'once more changes nothing').toEqual({
      kind: 'done',
    });
    expect(await dump()).toEqual(before);
    await here.driver.afterLoad(tabId, () => here.driver.navigate(tabId, page('/inbox')));
    expect(lastCookie('/inbox'), 'the site gets what it got before').toBe(sent);
  });

  test('are put back but for those that the site has set anew, and those that have ended', async () => {
    const soon = Math.floor(Date.now() / 1000) + 6;
    await put({ name: 'session', value: 'old' });
    await put({ name: 'session', value: 'old, of the site', domain: site });
    await put({ name: 'short-lived', value: 'x', expirationDate: soon });
    const tabId = await failingTab();
    await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
    await put({ name: 'session', value: 'new' });
    const [aside] = await asides();
    await expect.poll(() => Date.now() / 1000, { timeout: 10_000 }).toBeGreaterThan(soon);
    const replies = await Promise.all([1, 2].map(() => ask({ kind: 'put-back', id: aside?.id })));
    const kept = { kind: 'refused', reason: 'newer' };
    expect(replies).toEqual([kept, kept]);
    expect((await asides()).map(({ cookies }) => cookies.map(({ value }) => value))).toEqual([['old']]);
    const values = await here.driver.inExtension(
      async (browser, name) =>
        (await browser.cookies.getAll({ domain: name })).map(({ name, value }) => [name, value.slice(0, 20)]),
      site,
    );
    expect(values.toSorted()).toEqual(
      [
        ['a', 'a'.repeat(20)],
        ['b', 'b'.repeat(20)],
        ['c', 'c'.repeat(20)],
        ['session', 'new'],
        ['session', 'old, of the site'],
      ].toSorted(),
    );
  });

  test('are set aside once where two popups ask at once', async () => {
    await put({ name: 'session', value: 'x' });
    const tabId = await failingTab();
    const before = await dump();
    await Promise.all([1, 2].map(() => ask({ kind: 'clear-cookies', tabId, which: 'all', proven: false })));
    const kept = await asides();
    expect(kept).toHaveLength(1);
    await ask({ kind: 'put-back', id: kept[0]?.id });
    expect(await dump()).toEqual(before);
  });

  test.each([0, 5, 15, 40, 80])(
    'are never lost where the background is stopped after %i ms',
    async (after) => {
      for (const cookie of kinds) await put(cookie);
      const tabId = await failingTab();
      const before = await dump();
      await ask({ kind: 'look', tabId });
      const asked = ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true }).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, after));
      // Firefox wakes it again for the page that loads, often before its end is seen.
      await Promise.race([here.driver.killBackground().catch(() => {}), sleep(1000)]);
      await Promise.race([asked, sleep(1000)]);
      const isWell = await expect
        .poll(() => phaseOf(tabId), { timeout: 2000 })
        .toMatchObject({ phase: 'resolved' })
        .then(
          () => true,
          () => false,
        );
      if (!isWell) {
        const reply = await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
        expect(reply, 'pressed again it goes on').toEqual({ kind: 'done' });
      }
      await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved', by: 'clear-cookies' });
      for (const { id } of await asides())
        expect(await ask({ kind: 'put-back', id })).toEqual({ kind: 'done' });
      expect(await dump()).toEqual(before);
    },
  );

  test('stay where they are when they cannot be stored', async () => {
    const tabId = await failingTab();
    const before = await dump();
    await here.driver.inExtension(async (browser) => {
      const chunk = 'x'.repeat(500_000);
      try {
        for (let index = 0; ; index += 1) await browser.storage.session.set({ [`full:${index}`]: chunk });
      } catch {
        for (let size = 250_000; size > 100; size /= 2) {
          await browser.storage.session.set({ [`rest:${size}`]: 'x'.repeat(size) }).catch(() => {});
        }
      }
    });
    const reply = await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
    expect(reply).toEqual({ kind: 'refused', reason: 'failed' });
    expect(await dump()).toEqual(before);
    await here.driver.inExtension(async (browser) => {
      const keys = Object.keys(await browser.storage.session.get(null));
      await browser.storage.session.remove(keys.filter((key) => /^(?:full|rest):/.test(key)));
    });
    expect(await asides()).toEqual([]);
  });
});

test('what the browser does not take back stays set aside', async () => {
  const { driver } = here;
  const tabId = await failingTab();
  await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
  const [aside] = await asides();
  const [cookie] = aside?.cookies ?? [];
  if (aside === undefined || cookie === undefined) throw new Error('Nothing was set aside.');
  const refused = { ...cookie, name: 'refused', storeId: 'no-such-store' };
  await driver.inExtension((browser, entry) => browser.storage.session.set(entry), {
    [`aside:${aside.id}`]: { ...aside, cookies: [cookie, refused] },
  });
  await driver.withholdHosts();
  expect(await ask({ kind: 'put-back', id: aside.id })).toEqual({ kind: 'refused', reason: 'no-permission' });
  await driver.grantHosts();
  expect(await ask({ kind: 'put-back', id: aside.id })).toEqual({ kind: 'refused', reason: 'failed' });
  expect(await dump()).toHaveLength(1);
  expect((await asides()).map(({ cookies }) => cookies)).toEqual([[refused]]);
});

test.skipIf(isFirefox)(
  'a cookie whose bytes the browser does not tell is left alone, and told to stay',
  async () => {
    const { driver } = here;
    const server = createServer((_, response) => {
      response.setHeader('Set-Cookie', ['name=caf\xe9', 'name=plain; Path=/elsewhere', 'other=x']);
      response.statusCode = 502;
      response.end(Buffer.alloc(0));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const tabId = await driver.openTab(`http://bytes.test:${port}/`);
    await driver.waitForBadge(tabId, '502');
    await dealtWith(driver, tabId);
    await ask({ kind: 'look-at-cookies', tabId });
    const look = (await stored(driver))[`cookies:${tabId}`] as CookieLook;
    expect(look.cookies.map(({ name, suspect, stays }) => [name, suspect, stays]).toSorted()).toEqual([
      ['name', 'broken', true],
      ['name', 'broken', true],
      ['other', null, false],
    ]);
    const failed = { kind: 'refused', reason: 'failed' };
    expect(await ask({ kind: 'clear-cookies', tabId, which: 'suspects', proven: true })).toEqual(failed);
    expect(await dump()).toHaveLength(3);
    await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
    expect((await asides()).flatMap(({ cookies }) => cookies.map(({ name }) => name))).toEqual(['other']);
    server.closeAllConnections();
    server.close();
  },
);

test.each(scenarios.filter(({ id }) => id === 'cookie-http-only' || id === 'cookie-partitioned'))(
  '$id: the page is well without what the site has left, and fails with it put back',
  async (scenario) => {
    const { driver, lab } = here;
    const tabId = await meet(driver, lab, scenario);
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    await dealtWith(driver, tabId);
    const before = await dump();
    expect(before).toHaveLength(1);
    expect(await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true })).toEqual({ kind: 'done' });
    await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved', by: 'clear-cookies' });
    await removeAllCookies();
    for (const { id } of await asides())
      expect(await ask({ kind: 'put-back', id })).toEqual({ kind: 'done' });
    expect(await dump()).toEqual(before);
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url(scenario.id)));
    await driver.waitForBadge(tabId, '502');
  },
);

test('only the bulky ones are set aside, and the sign-in stays', async () => {
  await put({ name: 'session', value: 'signed-in', httpOnly: true });
  const tabId = await failingTab();
  expect(await ask({ kind: 'look-at-cookies', tabId })).toEqual({ kind: 'done' });
  const look = (await stored(here.driver))[`cookies:${tabId}`] as CookieLook;
  expect(look.total).toBe('session=signed-in'.length + 3 * 3502 + 3 * 2);
  expect(look.cookies.map(({ name, bytes, suspect }) => [name, bytes, suspect])).toEqual([
    ['a', 3501, 'large'],
    ['b', 3501, 'large'],
    ['c', 3501, 'large'],
    ['session', 16, null],
  ]);
  expect(JSON.stringify(await stored(here.driver)), 'no value is kept').not.toContain('signed-in');
  expect(await ask({ kind: 'clear-cookies', tabId, which: 'suspects', proven: true })).toEqual({
    kind: 'done',
  });
  await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved', by: 'clear-cookies' });
  expect(lastCookie('/inbox')).toBe('session=signed-in');
});

test('a form is not sent again: what it led to stays untold', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('post', '/?submit'));
  await driver.waitForBadge(tabId, '502');
  await driver.settled(tabId);
  await put({ url: lab.url('post', '/'), name: 'session', value: 'x' });
  const reply = await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
  expect(reply).toEqual({ kind: 'done' });
  expect(await dump()).toEqual([]);
  expect((await asides()).map(({ cookies }) => cookies.length)).toEqual([1]);
  expect((await stored(driver))[`course:${tabId}`]).toMatchObject({
    steps: { 'clear-cookies': { kind: 'untold', why: 'form' } },
  });
  expect(await phaseOf(tabId)).toMatchObject({ phase: 'noticed' });
  expect(lab.requests('post', '/order').map(({ method }) => method)).toEqual(['POST']);
});

describe('a cookie store of its own', () => {
  const elsewhere = (options: OpenTabOptions) => async () => {
    const { driver } = here;
    const usual = await driver.openTab(page('/'));
    await driver.settled(usual);
    const before = await dump();
    const tabId = await failingTab(options);
    const both = await dump();
    expect(both).toHaveLength(before.length + 3);
    expect(await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true })).toEqual({ kind: 'done' });
    await expect.poll(() => phaseOf(tabId)).toMatchObject({ phase: 'resolved', by: 'clear-cookies' });
    expect(await dump(), 'the usual windows keep theirs').toEqual(before);
    const [aside] = await asides();
    const stores = isFirefox ? { private: 'firefox-private' } : { private: '1' };
    if (options.private) expect(aside?.store).toBe(stores.private);
    expect(await ask({ kind: 'put-back', id: aside?.id })).toEqual({ kind: 'done' });
    expect(await dump()).toEqual(both);
    await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
    return tabId;
  };

  test('a private window’s cookies alone are set aside, and forgotten with its last tab', async () => {
    const { driver } = here;
    const tabId = await elsewhere({ private: true })();
    await driver.afterLoad(tabId, () => driver.navigate(tabId, page('/')));
    await driver.afterLoad(tabId, () => driver.navigate(tabId, page('/inbox')));
    await driver.waitForBadge(tabId, '502');
    await dealtWith(driver, tabId);
    await ask({ kind: 'clear-cookies', tabId, which: 'all', proven: true });
    expect(await asides()).toMatchObject([{ private: true }]);
    const second = await driver.openTab(page('/'), { private: true });
    await driver.closeTab(tabId);
    await expect.poll(() => phaseOf(tabId)).toBeUndefined();
    expect(await asides(), 'another private tab is open').toHaveLength(1);
    await driver.closeTab(second);
    await expect.poll(async () => JSON.stringify(await stored(driver))).not.toContain('aside:');
    expect(JSON.stringify(await stored(driver))).not.toContain('aaaa');
    expect(await driver.inExtension((browser) => browser.storage.local.get(null))).toEqual({});
  });

  test.runIf(isFirefox)('a container’s cookies alone are set aside', elsewhere({ container: 'Work' }));
});
