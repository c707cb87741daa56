import { describe, expect, test } from 'vitest';
import { session, stored } from './session.ts';

const here = session();

describe('the popup, from the toolbar', () => {
  test('says on a good page that all is well, and lists what failed before', async () => {
    const { driver, lab } = here;
    const failed = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(failed, '502');
    const tabId = await driver.openTab(lab.url('fine'));
    await driver.settled(tabId);
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'idle', status: '', method: '' });
    const text = await popup.text();
    expect(text).toContain('No gateway error on this tab.');
    expect(text).toMatch(/down\.\s*test/);
  });

  test('tells the browser’s own error page of an empty answer from a page', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('empty'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502', method: 'GET' });
    lab.mend('empty');
    await popup.click('[data-action=skip-cache]');
    await popup.waitForAttributes({ state: 'resolved' });
  });

  test('says that an error is a stored copy, and replaces it', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('cached'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('cached', '/good')));
    lab.mend('cached');
    lab.forget('cached');
    await driver.afterLoad(tabId, () => driver.back(tabId));
    await driver.waitForBadge(tabId, '502');
    expect(lab.requests('cached', '/')).toHaveLength(0);
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502' });
    expect(await popup.text()).toContain('came out of your browser’s store');
    await popup.click('[data-action=skip-cache]');
    await popup.waitForAttributes({ state: 'resolved' });
    expect(await popup.text()).toContain('old copy of the error');
  });

  test.each(['site-worker-cached', 'site-worker-synthetic'])(
    'goes past the site’s own worker: %s',
    async (id) => {
      const { driver, lab } = here;
      const tabId = await driver.openTab(lab.url(id));
      await driver.waitForBadge(tabId, '502');
      const popup = await driver.clickToolbar(tabId);
      await popup.waitForAttributes({ state: 'done', status: '502' });
      expect(await popup.text()).toContain('helper program');
      const action = await popup.evaluate(() =>
        document.querySelector('[data-action]')?.getAttribute('data-action'),
      );
      await popup.click('[data-action]');
      if (action === 'skip-cache') await popup.waitForAttributes({ state: 'resolved' });
    },
  );

  test('tells a refused tunnel, and what the browser knows of it', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('tunnel-refused'));
    await driver.waitForBadge(tabId, '!');
    const popup = await driver.clickToolbar(tabId);
    const status = driver.browserName === 'firefox' ? '502' : '';
    await popup.waitForAttributes({ state: 'done', status, method: 'GET' });
    expect(await popup.text()).toMatch(/secure (?:line|way) to this site/);
    lab.mend('tunnel-refused');
    await popup.click('[data-action=refresh]');
    await driver.waitForBadge(tabId, '');
  });

  test('is no longer than what it shows', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    const over = await popup.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight - innerHeight, scrollWidth - innerWidth].map((pixels) => Math.max(0, pixels));
    });
    expect(over).toEqual([0, 0]);
  });

  test('closed and opened again goes on where it was', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    const first = await driver.clickToolbar(tabId);
    await first.waitForAttributes({ state: 'done' });
    await first.close();
    const second = await driver.clickToolbar(tabId);
    await second.waitForAttributes({ state: 'done', status: '502' });
  });

  test('works from the keyboard alone', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    lab.mend('down');
    await popup.waitFor('the plan', () => document.querySelector('.actions [data-action=watch]') !== null);
    const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('data-action'));
    await popup.press('Tab');
    expect(await focused()).toBe('watch');
    await popup.press('Tab');
    expect(await focused()).toBe('skip-cache');
    await popup.press('Enter');
    await popup.waitForAttributes({ state: 'resolved' });
  });
});

describe('the popup’s page as an ordinary tab', () => {
  test('shows the tab that its address names, and follows it', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    const view = await driver.openView(tabId);
    await view.waitForAttributes({ state: 'done', status: '502', method: 'GET', gateway: 'nginx' });
    await driver.navigate(tabId, lab.url('fine'));
    await view.waitForAttributes({ state: 'idle', status: '' });
  });

  test('does not wait for ever on a tab that does not exist', async () => {
    const { driver } = here;
    const view = await driver.openView(999_999);
    await view.waitForAttributes({ state: 'idle' });
  });
});

test('of what a failed page says only the listed headers are kept', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('set-cookie'));
  await driver.waitForBadge(tabId, '502');
  const keeps = async () => JSON.stringify(await stored(driver)).toLowerCase();
  await expect.poll(keeps).toContain('"content-type"');
  const kept = await keeps();
  expect(kept).not.toContain('set-cookie"');
  expect(kept).not.toContain('secret');
});

test('a relative of 502 is no longer told once that is switched off, at once', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('family', '/503'));
  await driver.waitForBadge(tabId, '503');
  await driver.inExtension((browser) => browser.storage.local.set({ watch503: false }));
  await driver.waitForBadge(tabId, '');
  await driver.inExtension((browser) => browser.storage.local.set({ watch503: true }));
  await driver.waitForBadge(tabId, '503');
});

describe('what was checked', () => {
  test('is run afresh on a click, and what changed is told', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    const asked = lab.requests('down').length;
    expect(await popup.text()).toContain('Asked again: 502 each time');
    lab.mend('down');
    await popup.click('[data-action=check-again]');
    await popup.waitFor('the change to be told', () =>
      document.body.textContent.includes('Before: Asked again: 502 each time'),
    );
    expect(lab.requests('down').length).toBeGreaterThan(asked);
  });

  test('leaves a one-time link alone until the person has it asked for', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down', '/confirm?token=1'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    expect(lab.requests('down', '/confirm')).toHaveLength(1);
    await popup.click('[data-action=ask-page]');
    await popup.waitFor('the answers to be told', () =>
      document.body.textContent.includes('Asked again: 502 each time'),
    );
    expect(lab.requests('down', '/confirm').length).toBeLessThanOrEqual(6);
  });

  test('draws the address as a code for a phone on a click, and hides it on the next', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    await popup.evaluate(() =>
      document.querySelector('[data-action=show-code]')?.closest('details')?.setAttribute('open', ''),
    );
    await popup.click('[data-action=show-code]');
    await popup.waitFor('the code', () => document.querySelector('svg.qr[role=img]') !== null);
    await popup.click('[data-action=show-code]');
    await popup.waitFor('no code', () => document.querySelector('svg.qr') === null);
  });
});
