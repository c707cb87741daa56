import { describe, expect, test } from 'vitest';
import { session, stored } from './session.ts';

const here = session();

/** Stops the background, again where the end of the test before has just woken it, and sees that it is down. */
async function kill(): Promise<void> {
  const isDown = async () => {
    await here.driver.killBackground();
    return !(await here.driver.backgroundRunning());
  };
  await expect.poll(isDown, { timeout: 5_000 }).toBe(true);
}

const incidentsOf = async () => {
  const keys = Object.keys(await stored(here.driver));
  return { tabs: keys.filter((key) => key.startsWith('tab:')).length };
};

describe('the background is stopped', () => {
  test.each(['down', 'empty', 'small-body', 'slow-body'])('before the events of %s', async (id) => {
    const { driver, lab } = here;
    await kill();
    const tabId = await driver.openTab(lab.url(id));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    expect((await driver.badge(tabId)).text).toBe('502');
    await expect.poll(incidentsOf).toEqual({ tabs: 1 });
  });

  test('between the answer and the rest of the page', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('slow-body'));
    await driver.waitForBadge(tabId, '502');
    await kill();
    await driver.settled(tabId);
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502', method: 'GET' });
    await expect.poll(incidentsOf).toEqual({ tabs: 1 });
  });

  test('before the answer to a request that is under way', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('hung', '/?after=1500'));
    await expect.poll(() => lab.requests('hung').length).toBeGreaterThan(0);
    await kill();
    await driver.waitForBadge(tabId, '504');
  });

  test('in the middle of a redirect to the error', async () => {
    const { driver, lab } = here;
    await kill();
    const tabId = await driver.openTab(lab.url('redirected'));
    await driver.waitForBadge(tabId, '502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    expect(JSON.stringify(await stored(driver)), 'no query of the chain is kept').not.toContain(
      'not-a-real-token',
    );
    expect(JSON.stringify(await stored(driver))).toContain('redirected-sign-in.test');
  });

  test('after the events: the popup knows all the same, and the try works', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    await kill();
    expect((await driver.badge(tabId)).text).toBe('502');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', status: '502' });
    await kill();
    lab.mend('down');
    await popup.click('[data-action=skip-cache]');
    await popup.waitForAttributes({ state: 'resolved' });
    await driver.waitForBadge(tabId, '');
  });

  test('while the tab goes on to a good page', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    await kill();
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('fine')));
    await driver.waitForBadge(tabId, '');
    await expect.poll(incidentsOf).toEqual({ tabs: 0 });
  });

  test('while the tab is closed', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    await kill();
    await driver.closeTab(tabId);
    await expect.poll(incidentsOf).toEqual({ tabs: 0 });
  });
});

test('50 tabs that fail at once are all told, each once', async () => {
  const { driver, lab } = here;
  const paths = Array.from({ length: 50 }, (_, index) => `/page/${index + 1}`);
  const tabs = await Promise.all(
    paths.map((path) => driver.openTab(lab.url('many', path), { active: false })),
  );
  for (const tabId of tabs) await driver.waitForBadge(tabId, '502', 30_000);
  for (const tabId of tabs) await driver.settled(tabId);
  const badges = await Promise.all(tabs.map((tabId) => driver.badge(tabId)));
  expect(badges.filter(({ text }) => text === '502')).toHaveLength(50);
  await expect.poll(incidentsOf).toEqual({ tabs: 50 });
  for (const tabId of tabs) await driver.closeTab(tabId);
  await expect.poll(incidentsOf, { timeout: 10_000 }).toEqual({ tabs: 0 });
});
