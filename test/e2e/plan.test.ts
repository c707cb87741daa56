import { describe, expect, test } from 'vitest';
import type { Popup } from './driver/driver.ts';
import { meet } from './meet.ts';
import { session } from './session.ts';

const here = session();

/** The tab with a scenario's failed page. */
async function failedTab(id: string): Promise<number> {
  const { driver, lab } = here;
  const scenario = lab.scenarios.find((known) => known.id === id);
  if (scenario === undefined) throw new Error(`No scenario ${id}.`);
  const tabId = await meet(driver, lab, scenario);
  await driver.waitForBadge(tabId, scenario.expect.badge);
  await driver.settled(tabId);
  return tabId;
}

/** The popup from the toolbar, once the plan is there. */
async function planOf(tabId: number): Promise<Popup> {
  const popup = await here.driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done' });
  await popup.waitFor('the plan', () => document.querySelector('[data-fix] details[open]') !== null);
  return popup;
}

/** Which step stands open. */
const openIn = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-fix]')]
      .filter((step) => step.querySelector('details')?.open)
      .map((step) => step.getAttribute('data-fix')),
  );

const progressIn = (popup: Popup, fix: string) =>
  popup.evaluate(
    (id) => document.querySelector(`[data-fix=${id}]`)?.getAttribute('data-progress') ?? null,
    fix,
  );

/** Opens the fold of what is unlikely to help, and a step in it. */
async function openUnlikely(popup: Popup, fix: string): Promise<void> {
  await popup.click('.unlikely > summary');
  await popup.click(`[data-fix=${fix}] summary`);
  await expect.poll(() => openIn(popup)).toEqual([fix]);
}

describe('the plan', () => {
  test('names what can be tried, the best first and open, and what is unlikely to help, with the reason', async () => {
    const popup = await planOf(await failedTab('down'));
    expect(await openIn(popup)).toEqual(['wait']);
    const text = await popup.evaluate(
      () => document.querySelector('#plan-title')?.parentElement?.textContent,
    );
    expect(text).toMatch(/What you can try\s*Best first/);
    const folded = await popup.evaluate(() =>
      [...document.querySelectorAll('.unlikely [data-fix]')].map((step) => ({
        fix: step.getAttribute('data-fix'),
        why: step.querySelector('.fix__chance')?.textContent ?? '',
      })),
    );
    expect(folded.map(({ fix }) => fix)).toContain('flush-dns');
    expect(folded.filter(({ why }) => why === '')).toEqual([]);
  });

  test('goes on where it was when the popup was closed and the background stopped', async () => {
    const { driver } = here;
    const tabId = await failedTab('down');
    const popup = await planOf(tabId);
    await popup.click('[data-fix=other-device] summary');
    await expect.poll(() => openIn(popup)).toEqual(['other-device']);
    await popup.close();
    await driver.killBackground();
    expect(await openIn(await planOf(tabId))).toEqual(['other-device']);
  });

  test('goes on to the next step when one is skipped, and says so', async () => {
    const tabId = await failedTab('down');
    const popup = await planOf(tabId);
    await popup.click('[data-fix=wait] [data-action=skipped]');
    await expect.poll(() => progressIn(popup, 'wait')).toBe('skipped');
    expect(await openIn(popup)).toEqual(['contact']);
    expect(await popup.evaluate(() => document.querySelector('.section__head')?.textContent)).toMatch(
      /1 of \d+ done/,
    );
    await popup.close();
    expect(await progressIn(await planOf(tabId), 'wait')).toBe('skipped');
  });

  test('says of a load that brings the error again that it had no effect', async () => {
    const popup = await planOf(await failedTab('down'));
    await openUnlikely(popup, 'refresh');
    await popup.click('[data-fix=refresh] [data-action=load]');
    await expect.poll(() => progressIn(popup, 'refresh'), { timeout: 15_000 }).toBe('no-effect');
  });

  test('says of a stored copy that the fresh load has helped', async () => {
    const tabId = await failedTab('stored-error');
    const popup = await planOf(tabId);
    expect(await openIn(popup)).toEqual(['skip-cache']);
    await popup.click('[data-fix=skip-cache] [data-action=load]');
    await popup.waitForAttributes({ state: 'resolved' });
    await expect.poll(() => progressIn(popup, 'skip-cache')).toBe('helped');
    expect(await popup.text()).toContain('A stored copy of the error was the trouble');
    await here.driver.waitForBadge(tabId, '');
  });

  test('offers nothing of a form that would send it again', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('post', '/?submit'));
    await driver.waitForBadge(tabId, '502');
    const popup = await planOf(tabId);
    const actions = await popup.evaluate(() =>
      [...document.querySelectorAll('[data-action]')].map((action) => action.getAttribute('data-action')),
    );
    expect(actions).not.toContain('load');
    expect(actions).not.toContain('skip-cache');
    expect(actions).not.toContain('refresh');
  });

  test('asks to be let clear where the page is the browser’s own, in which no script runs', async () => {
    const { driver } = here;
    const tabId = await failedTab('tunnel-refused');
    const popup = await planOf(tabId);
    await openUnlikely(popup, 'remove-worker');
    await popup.click('[data-fix=remove-worker] [data-action=clear]');
    if (driver.browserName === 'firefox') await driver.answerPermissionPrompt('allow');
    const isAllowed = () =>
      driver.inExtension((browser) => browser.permissions.contains({ permissions: ['browsingData'] }));
    await expect.poll(isAllowed).toBe(true);
    const progress = async () => {
      const open = (await popup.isOpen()) ? popup : await planOf(tabId);
      return await progressIn(open, 'remove-worker');
    };
    await expect.poll(progress, { timeout: 20_000 }).toBe('no-effect');
  });

  test('is walked from the keyboard alone', async () => {
    const popup = await planOf(await failedTab('down'));
    const focused = () =>
      popup.evaluate(() => {
        const focus = document.activeElement;
        const fix = focus?.closest('[data-fix]')?.getAttribute('data-fix') ?? '';
        return `${fix} ${focus?.getAttribute('data-action') ?? focus?.tagName.toLowerCase() ?? ''}`.trim();
      });
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 20; presses++) {
        await popup.press('Tab');
        if ((await focused()) === wanted) return;
      }
      throw new Error(`The keyboard did not reach ${wanted}.`);
    };
    await tabTo('wait summary');
    await tabTo('wait skipped');
    await popup.press('Enter');
    await expect.poll(() => progressIn(popup, 'wait')).toBe('skipped');
    await expect.poll(focused).toBe('contact summary');
    await tabTo('other-device summary');
    await popup.press('Enter');
    await expect.poll(() => openIn(popup)).toEqual(['other-device']);
    await tabTo('other-device show-code');
    await popup.press('Enter');
    await popup.waitFor('the code', () => document.querySelector('[data-fix=other-device] .qr') !== null);
  });
});

test('cookies are looked at, set aside and put back', async () => {
  const popup = await planOf(await failedTab('cookie-oversized'));
  expect(await openIn(popup)).toEqual(['clear-cookies']);
  await popup.click('[data-action=look-at-cookies]');
  await popup.waitFor('their names', () => document.querySelectorAll('.cookies li').length === 3);
  await popup.click('[data-action=clear-all]');
  await popup.waitForAttributes({ state: 'resolved' });
  await expect.poll(() => progressIn(popup, 'clear-cookies')).toBe('helped');
  expect(await popup.text()).toContain('3 cookies set aside');
  await popup.click('[data-action=put-back]');
  await popup.waitFor('the bar to go', () => document.querySelector('.undo') === null);
  expect(await popup.text()).toContain('A session that the site has ended stays ended');
});

test('off, on and off again shows whether it was the reason', async () => {
  const { lab } = here;
  const popup = await planOf(await failedTab('down'));
  await openUnlikely(popup, 'vpn-off');
  lab.mend('down');
  await popup.click('[data-fix=vpn-off] [data-action=position-off]');
  await expect.poll(() => progressIn(popup, 'vpn-off'), { timeout: 15_000 }).toBe('works-now');
  lab.breakAgain('down');
  await popup.click('[data-fix=vpn-off] [data-action=position-on]');
  await popup.waitFor(
    'the next word',
    () => document.querySelector('[data-action=position-off-again]') !== null,
    30_000,
  );
  lab.mend('down');
  await popup.click('[data-fix=vpn-off] [data-action=position-off-again]');
  await popup.waitForAttributes({ state: 'resolved' }, 30_000);
  await expect.poll(() => progressIn(popup, 'vpn-off')).toBe('helped');
  expect(await popup.text()).toContain('The VPN was the trouble');
});

test('a change of the network is no press: it asks for no page that may be good for one use', async () => {
  const { lab } = here;
  const popup = await planOf(await failedTab('one-time-link'));
  await openUnlikely(popup, 'vpn-off');
  const asked = lab.requests('one-time-link').length;
  await popup.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(() => progressIn(popup, 'vpn-off'), { timeout: 10_000 }).toBe('doing');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(lab.requests('one-time-link')).toHaveLength(asked);
});

test('the same stands in a tab, and stays there while the page is mended', async () => {
  const { driver, lab } = here;
  const tabId = await failedTab('down');
  const popup = await planOf(tabId);
  await popup.click('[data-action=open-in-tab]');
  const isThere = async () =>
    (await driver.tabs()).some(({ url }) => url.endsWith(`popup/index.html?tab=${tabId}`));
  await expect.poll(isThere).toBe(true);
  const view = await driver.openView(tabId);
  await view.waitForAttributes({ state: 'done', place: 'tab' });
  await view.waitFor('the plan', () => document.querySelector('.actions [data-action=watch]') !== null);
  lab.mend('down');
  await view.click('[data-action=skip-cache]');
  await view.waitForAttributes({ state: 'resolved' });
  expect(await progressIn(view, 'skip-cache')).toBe('works-now');
});

test('what runs on this computer is shown to whoever runs it, and to the visitor on a press', async () => {
  const { driver } = here;
  const tabId = await failedTab('site-worker-passed');
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done' });
  await popup.waitFor('the owner’s view', () => document.querySelector('.owner') !== null);
  await popup.click('[data-action=visitor]');
  await popup.waitFor('the plan', () => document.querySelector('[data-fix] details[open]') !== null);
});
