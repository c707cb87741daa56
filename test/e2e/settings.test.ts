import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isNavigation } from '../lab/server/request-log.ts';
import { command, failedTab } from './command.ts';
import { buildWithFastClock } from './fast-clock.ts';
import { fill, isOn, keep, kept, openOptions } from './options.ts';
import { browserName, dealtWith, session, stored } from './session.ts';

const folder = buildWithFastClock().then(withNotices);
const here = session({ extension: folder, allowPrivate: true });

/** As if the person had allowed messages: no protocol can press the browsers' own question. */
async function withNotices(built: string): Promise<string> {
  const file = join(built, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push('notifications');
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (name: string) => name !== 'notifications',
  );
  await writeFile(file, JSON.stringify(manifest));
  return built;
}

beforeAll(() => here.driver.holdNotices());

/** Nothing is chosen, and nobody waits, when the next test begins. */
afterEach(() =>
  here.driver.inExtension(async (browser) => {
    await browser.storage.local.clear();
    await browser.storage.session.remove('settings-before-reset');
  }),
);

describe('at once, without a restart, are obeyed', () => {
  test('which relatives of 502 are watched, each by itself', async () => {
    const { driver, lab } = here;
    const tabs = new Map<string, number>();
    for (const status of ['503', '504', '521']) {
      const tabId = await driver.openTab(lab.url('family', `/${status}`));
      await driver.waitForBadge(tabId, status);
      tabs.set(status, tabId);
    }
    const page = await openOptions(driver);
    const badges = async () =>
      Promise.all([...tabs.values()].map(async (tabId) => (await driver.badge(tabId)).text));
    for (const [setting, shown] of [
      ['watch503', ['', '504', '521']],
      ['watch504', ['', '', '521']],
      ['watchCloudflare', ['', '', '']],
    ] as const) {
      await page.click(`[data-setting=${setting}]`);
      await expect.poll(badges).toEqual(shown);
    }
    await page.click('[data-setting=watch504]');
    await expect.poll(badges).toEqual(['', '504', '']);
    expect(await isOn(page, 'watch504')).toBe(true);
  });

  test('what the button shows; a screen reader is told the same', async () => {
    const { driver } = here;
    const tabId = await failedTab(driver, here.lab, 'down');
    const { title } = await driver.badge(tabId);
    expect(title).toContain('502 Bad Gateway');
    const page = await openOptions(driver);
    await page.click('[data-setting=badge-icon]');
    expect((await driver.waitForBadge(tabId, '')).title).toBe(title);
    const other = await driver.openTab(here.lab.url('empty'));
    await dealtWith(driver, other);
    await expect.poll(async () => (await driver.badge(other)).title).toContain('502 Bad Gateway');
    expect((await driver.badge(other)).text).toBe('');
    await page.click('[data-setting=badge-number]');
    await driver.waitForBadge(tabId, '502');
    await driver.waitForBadge(other, '502');
  });

  test('whether a page is loaded by itself once it is back, and whether a message tells of it', async () => {
    const { driver, lab } = here;
    await driver.inExtension((browser) => {
      browser.notifications.onClosed.addListener((id) => sessionStorage.setItem(`told ${id}`, ''));
    });
    const told = () =>
      driver.inExtension(async (browser) => {
        const listed = Object.keys(await browser.notifications.getAll()).map((id) => `told ${id}`);
        const closed = Object.keys(sessionStorage).filter((key) => key.startsWith('told waiting:'));
        return new Set([...listed, ...closed]).size;
      });
    const page = await openOptions(driver);
    expect(await isOn(page, 'noticeBack')).toBe(true);
    await page.click('[data-setting=noticeBack]');
    await page.click('[data-setting=reloadWhenBack]');
    await expect.poll(() => kept(driver)).toMatchObject({ noticeBack: false, reloadWhenBack: true });

    const tabId = await failedTab(driver, lab, 'down');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    await popup.click('.actions [data-action=watch]');
    await popup.waitFor(
      'the page to be loaded by itself, as the settings say',
      () => document.querySelector<HTMLInputElement>('[data-action=reload-when-back]')?.checked === true,
    );
    await popup.close();
    lab.mend('down');
    await expect
      .poll(() => lab.requests('down').filter(isNavigation).length, { timeout: 20_000 })
      .toBeGreaterThan(1);
    await driver.waitForBadge(tabId, '');
    expect(await told()).toBe(0);

    await keep(driver, { noticeBack: true, reloadWhenBack: false });
    lab.breakAgain('down');
    const again = await failedTab(driver, lab, 'down');
    await command(driver, { kind: 'watch', tabId: again, reload: null, own: false, itself: false });
    await driver.waitForBadge(again, '…');
    lab.mend('down');
    await driver.waitForBadge(again, 'OK', 20_000);
    await expect.poll(told).toBe(1);
  });

  test('which third parties are asked by themselves, also after the checks were through', async () => {
    const { driver, lab } = here;
    const asked = () =>
      lab
        .requests('public-resolver')
        .filter(({ method }) => method !== 'CONNECT')
        .map(({ path }) => path)
        .sort();
    const both = ['/dns-query?name=shop.example.org&type=A', '/dns-query?name=shop.example.org&type=AAAA'];
    const tabId = await failedTab(driver, lab, 'dns-hosts-file');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    await popup.waitFor('the offer', () => document.querySelector('[data-action^=ask-resolver]') !== null);
    expect(asked()).toEqual([]);
    await popup.close();

    const page = await openOptions(driver);
    expect(await page.text()).toContain('cloudflare-dns.com');
    await page.click('[data-setting=resolver-cloudflare]');
    await expect.poll(() => kept(driver)).toMatchObject({ resolvers: ['cloudflare'] });
    const again = await driver.clickToolbar(tabId);
    await again.waitFor('the resolver’s answer', () => document.body.textContent.includes('203.0.113.7'));
    expect(asked()).toEqual(both);
    for (const { headers } of lab.requests('public-resolver').filter(({ method }) => method !== 'CONNECT')) {
      expect(headers).toMatchObject({ 'accept-language': '*' });
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:cookie|origin|referer)$/)]),
      );
    }
    expect(await again.evaluate(() => document.querySelector('[data-action^=ask-resolver]'))).toBeNull();
    await again.close();

    lab.forget('public-resolver');
    const fresh = await failedTab(driver, lab, 'dns-hosts-file');
    const first = await driver.clickToolbar(fresh);
    await first.waitFor('the resolver’s answer', () => document.body.textContent.includes('203.0.113.7'));
    expect(asked()).toEqual(both);
  });

  test('but no third party is asked by itself in a private window', async () => {
    const { driver, lab } = here;
    await keep(driver, { resolvers: ['cloudflare'] });
    const tabId = await driver.openTab(lab.url('dns-hosts-file'), { private: true });
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    await popup.waitFor('the offer', () => document.querySelector('[data-action^=ask-resolver]') !== null);
    expect(lab.requests('public-resolver')).toEqual([]);
  });

  test('that the failing site is asked nothing before the person says so', async () => {
    const { driver, lab } = here;
    const page = await openOptions(driver);
    await page.click('[data-setting=askFirst]');
    await expect.poll(() => kept(driver)).toMatchObject({ askFirst: true });
    const tabId = await failedTab(driver, lab, 'down');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    expect(lab.requests('down').filter((request) => !isNavigation(request) && request.path === '/')).toEqual(
      [],
    );
  });
});

describe('a site that is to be left alone', () => {
  test('loses its badge and all that was known of it, and is watched again when the popup is told so', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab(driver, lab, 'down');
    const other = await failedTab(driver, lab, 'one-app');
    const seen = await driver.clickToolbar(tabId);
    await seen.waitForAttributes({ state: 'done' });
    await seen.close();
    await command(driver, { kind: 'watch', tabId: tabId, reload: false, own: false, itself: false });
    await driver.waitForBadge(tabId, '…');

    const page = await openOptions(driver);
    await fill(page, '[data-setting=leaveAlone]', `  ${lab.url('down', '/sale?x=1')} `);
    await page.click('[data-action=leave-alone]');
    await page.waitFor(
      'the site on the list',
      () => document.querySelector('[data-left-alone="down.test"]') !== null,
    );
    expect(await page.text()).toContain('down.test is left alone from now on.');
    await driver.waitForBadge(tabId, '');
    await expect
      .poll(async () => Object.keys(await stored(driver)).filter((key) => key.endsWith(`:${tabId}`)))
      .toEqual([]);
    expect(Object.keys(await kept(driver)).filter((key) => key.startsWith('waiting:'))).toEqual([]);
    expect((await driver.badge(other)).text).toBe('502');

    lab.forget('down');
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('down')));
    await dealtWith(driver, tabId);
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'idle', status: '' });
    expect(await popup.text()).toContain('You leave this site alone.');
    expect(await popup.text()).toContain('down.test is on your list.');
    expect((await driver.badge(tabId)).text).toBe('');
    const isAsked = (path: string) => path !== '/favicon.ico';
    expect(lab.requests('down').filter(({ path }) => isAsked(path))).toHaveLength(1);
    expect(Object.keys(await stored(driver)).filter((key) => key.endsWith(`:${tabId}`))).toEqual([]);

    await popup.click('[data-action=watch-again]');
    await driver.waitForBadge(tabId, '502');
    await popup.waitForAttributes({ status: '502' });
    expect(await kept(driver)).toMatchObject({ leaveAlone: [] });
  });

  test('covers the names beneath it, and is never flashed at', async () => {
    const { driver, lab } = here;
    await keep(driver, { leaveAlone: ['test'] });
    const tabId = await driver.openTab(lab.url('down'));
    await driver.settled(tabId);
    await dealtWith(driver, tabId);
    expect((await driver.badge(tabId)).text).toBe('');
    expect(await stored(driver)).not.toHaveProperty('neighbours');
  });

  test('is only taken if it is one: what was typed stays, with what is wrong about it', async () => {
    const { driver } = here;
    const page = await openOptions(driver);
    const entered = async (typed: string) => {
      await fill(page, '[data-setting=leaveAlone]', typed);
      await page.click('[data-action=leave-alone]');
      return await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('[data-setting=leaveAlone]');
        return [field?.value, document.querySelector('#leaveAlone-wrong')?.textContent];
      });
    };
    expect(await entered('two words')).toEqual([
      'two words',
      expect.stringContaining('“two words” names no site'),
    ]);
    expect(await entered('file:///x')).toEqual(['file:///x', expect.stringContaining('no page of the web')]);
    expect(await entered('')).toEqual(['', expect.stringContaining('Type a site’s name first')]);
    expect(await entered('https://bücher.test/a')).toEqual(['', '']);
    expect(await entered('2001:db8::1')).toEqual(['', '']);
    await page.waitFor('both on the list', () => document.querySelectorAll('[data-left-alone]').length === 2);
    expect(await entered('xn--bcher-kva.test')).toEqual([
      'xn--bcher-kva.test',
      expect.stringContaining('on the list already'),
    ]);
    expect(await entered('pay.xn--bcher-kva.test')).toEqual([
      'pay.xn--bcher-kva.test',
      expect.stringContaining('it belongs to xn--bcher-kva.test'),
    ]);
    await expect
      .poll(() => kept(driver))
      .toMatchObject({ leaveAlone: ['xn--bcher-kva.test', '[2001:db8::1]'] });
    await page.click('[data-left-alone="[2001:db8::1]"] [data-action=watch-again]');
    await expect.poll(() => kept(driver)).toMatchObject({ leaveAlone: ['xn--bcher-kva.test'] });
    expect(await page.evaluate(() => document.activeElement?.id), 'the keyboard goes on from the field').toBe(
      'leaveAlone',
    );
  });
});

describe('numbers', () => {
  test('count once they are whole, within their bounds; others are said to be wrong, and stay', async () => {
    const { driver } = here;
    const page = await openOptions(driver);
    const entered = async (typed: string) => {
      await fill(page, '[data-setting=journalDays]', typed);
      return await page.evaluate(() => document.querySelector('#journalDays-wrong')?.textContent);
    };
    for (const bad of ['0', '3651', '1.5', 'many', '', '-3']) {
      expect(await entered(bad)).toContain('Type a whole number from 1 to 3650. Until then 90 holds.');
      expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#journalDays')?.value)).toBe(
        bad,
      );
    }
    expect(await kept(driver)).not.toHaveProperty('journalDays');
    expect(await entered(' 30 ')).toBe('');
    await expect.poll(() => kept(driver)).toMatchObject({ journalDays: 30 });
  });
});

describe('stored values', () => {
  test('that no choice can be fall back one by one', async () => {
    const { driver, lab } = here;
    await keep(driver, {
      badge: 7,
      watch503: 'no',
      watch504: false,
      journalDays: -1,
      leaveAlone: [7, 'x.test'],
    });
    const tabId = await driver.openTab(lab.url('family', '/503'));
    await driver.waitForBadge(tabId, '503');
    const page = await openOptions(driver);
    expect(await isOn(page, 'watch503')).toBe(true);
    expect(await isOn(page, 'watch504')).toBe(false);
    expect(await isOn(page, 'badge-number')).toBe(true);
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#journalDays')?.value)).toBe(
      '90',
    );
    expect(await page.text()).toContain('x.test');
  });

  test('are all reset, and put back as they were, bad ones too; nothing else is touched', async () => {
    const { driver, lab } = here;
    const before = { badge: 'icon', watch503: 'no', journalDays: 7, leaveAlone: ['x.test'], 'waiting:x': 1 };
    await keep(driver, before);
    const tabId = await driver.openTab(lab.url('down'));
    await driver.settled(tabId);
    await dealtWith(driver, tabId);
    expect((await driver.badge(tabId)).text).toBe('');
    const page = await openOptions(driver);
    await page.click('[data-action=reset-settings]');
    await driver.waitForBadge(tabId, '502');
    expect(await kept(driver)).toEqual({ 'waiting:x': 1 });
    await page.waitFor(
      'what can be put back',
      () => document.querySelector('[data-action=undo-reset]') !== null,
    );
    expect(await isOn(page, 'badge-number')).toBe(true);
    await page.close();

    const later = await openOptions(driver);
    await later.click('[data-setting=watch504]');
    await later.click('[data-action=undo-reset]');
    await driver.waitForBadge(tabId, '');
    await expect.poll(() => kept(driver)).toEqual(before);
    expect(await isOn(later, 'badge-icon')).toBe(true);
    expect(await later.evaluate(() => document.querySelector('[data-action=undo-reset]'))).toBeNull();
    expect(await later.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
      'reset-settings',
    );
  });

  test('survive an update, and the one switch for all relatives becomes one for each', async () => {
    const { driver } = here;
    await keep(driver, { family: false, watch504: true, badge: 'icon', leaveAlone: ['x.test'] });
    await driver.reloadExtension();
    await expect
      .poll(() => kept(driver))
      .toMatchObject({
        watch503: false,
        watch504: true,
        watchCloudflare: false,
        badge: 'icon',
        leaveAlone: ['x.test'],
      });
    expect(await kept(driver)).not.toHaveProperty('family');
  });
});

describe.runIf(browserName === 'firefox')('messages, before the browser allows them', () => {
  const plain = session();

  test('are shown as off, and are only switched on where the person allows them', async () => {
    const { driver } = plain;
    const page = await openOptions(driver);
    expect([await isOn(page, 'notices'), await isOn(page, 'noticeBack')]).toEqual([false, false]);
    if (driver.browserName !== 'firefox') return;
    await page.click('[data-setting=notices]');
    await driver.answerPermissionPrompt('deny');
    await page.click('[data-setting=notices]');
    expect(await isOn(page, 'notices')).toBe(false);
    expect(await kept(driver)).not.toHaveProperty('notices');
    await driver.answerPermissionPrompt('allow');
    await expect.poll(() => kept(driver)).toMatchObject({ notices: true });
    await expect.poll(() => isOn(page, 'notices')).toBe(true);
  });
});

test('the settings can be used with large text, narrow, from right to left, and from the keyboard', async () => {
  const { driver } = here;
  await keep(driver, { leaveAlone: [`${'long-name.'.repeat(8)}example`] });
  const page = await openOptions(driver);
  for (const dir of ['ltr', 'rtl']) {
    const over = await page.evaluate((direction) => {
      document.documentElement.dir = direction;
      document.documentElement.style.fontSize = '200%';
      document.body.style.inlineSize = '640px';
      const wide = [...document.querySelectorAll('.options *')].filter(
        (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1,
      );
      return wide.map((element) => element.className || element.tagName);
    }, dir);
    expect(over).toEqual([]);
  }
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-setting=watch503]')?.focus());
  await page.press('Space');
  await expect.poll(() => kept(driver)).toMatchObject({ watch503: false });
  await page.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-setting'))).toBe('watch504');
});
