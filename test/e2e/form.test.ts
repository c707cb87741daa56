import { describe, expect, test } from 'vitest';
import { isNavigation } from '../lab/server/request-log.ts';
import { session } from './session.ts';

const here = session();

const posts = () => here.lab.requests().filter(({ method }) => method === 'POST').length;

async function postedTab(path = '/?submit'): Promise<number> {
  const tabId = await here.driver.openTab(here.lab.url('post', path));
  await here.driver.waitForBadge(tabId, '502');
  await here.driver.settled(tabId);
  return tabId;
}

describe('a form that was answered 502', () => {
  test('is not sent again by anything that the popup offers', async () => {
    const { driver, lab } = here;
    const tabId = await postedTab();
    expect(posts()).toBe(1);
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502', method: 'POST' });
    expect(await popup.text()).toContain('It may or may not have gone through');
    const offered = await popup.evaluate(() =>
      [...document.querySelectorAll('[data-action]')].map((action) => action.getAttribute('data-action')),
    );
    expect(offered).toContain('open-anew');
    expect(offered.filter((action) => /^(?:load|refresh|skip-cache|open-page)$/.test(action ?? ''))).toEqual(
      [],
    );
    await popup.click('[data-action=check-again]');
    await popup.waitForAttributes({ state: 'done' });
    await popup.click('[data-action=open-anew]');
    await popup.waitForAttributes({ state: 'resolved' });
    expect(await popup.text()).toContain('It may or may not have gone through');
    expect(posts(), 'sent once, by the person').toBe(1);
    expect(lab.requests('post', '/order').map(({ method }) => method)).toEqual(['POST', 'GET']);
    await driver.waitForBadge(tabId, '');
  });

  test('is not sent again by a command that the background gets all the same', async () => {
    const { driver } = here;
    const tabId = await postedTab();
    const reply = await driver.inExtension(
      (browser, id) =>
        browser.runtime.sendMessage({ kind: 'load', tabId: id, by: 'skip-cache', proven: false }),
      tabId,
    );
    expect(reply).toEqual({ kind: 'refused', reason: 'not-safe' });
    expect(posts()).toBe(1);
  });

  test('leaves its warning when the address, opened anew, fails as well', async () => {
    const { driver } = here;
    const tabId = await postedTab('/?submit&get=502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', method: 'POST' });
    await popup.click('[data-action=open-anew]');
    await popup.waitForAttributes({ state: 'done', method: 'GET' });
    expect(await popup.text()).toContain('It may or may not have gone through');
    await popup.waitFor(
      'the page to be loaded again by itself',
      () => document.querySelector('.actions [data-action=skip-cache]') !== null,
    );
    expect(posts()).toBe(1);
  });

  test('is asked about by the browser itself when the person reloads', async () => {
    const { driver } = here;
    const tabId = await postedTab();
    expect(await driver.reload(tabId)).toBe('held');
    expect(posts()).toBe(1);
  });

  test('is not sent again when it was sent on by 307', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('post-307'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', method: 'POST' });
    expect(await popup.evaluate(() => document.querySelector('[data-action=skip-cache]'))).toBeNull();
  });
});

test('a form that arrived, and only the page after it failed, is told so, and a reload is safe', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('post-redirect'));
  await driver.waitForBadge(tabId, '502');
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done', method: 'GET' });
  expect(await popup.text()).toContain('Your form arrived');
  lab.mend('post-redirect');
  await popup.click('[data-action=skip-cache]');
  await popup.waitForAttributes({ state: 'resolved' });
  expect(posts()).toBe(1);
  expect(
    lab
      .requests('post-redirect', '/thanks')
      .filter(isNavigation)
      .map(({ method }) => method),
  ).toEqual(['GET', 'GET']);
});
