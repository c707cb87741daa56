import { describe, expect, test } from 'vitest';
import type { FixId } from '../../src/incident/fix-id.ts';
import { isNavigation } from '../lab/server/request-log.ts';
import { failedTab } from './command.ts';
import type { Popup } from './driver/driver.ts';
import { permitted } from './permitted.ts';
import { session } from './session.ts';

const here = session({ extension: permitted('history') });

/** The popup with a step open, wherever it stands in the plan. */
async function openedStep(scenario: string, fix: FixId): Promise<Popup> {
  const popup = await here.driver.clickToolbar(await failedTab(here.driver, here.lab, scenario));
  await popup.waitForAttributes({ state: 'done' });
  await popup.waitFor(
    'a view',
    () => document.querySelector('[data-fix] details[open], [data-action=visitor]') !== null,
  );
  const isOwners = await popup.evaluate(() => document.querySelector('[data-action=visitor]') !== null);
  if (isOwners) await popup.click('[data-action=visitor]');
  await popup.waitFor('the plan', () => document.querySelector('[data-fix] details[open]') !== null);
  const folded = await popup.evaluate(
    (id) => document.querySelector(`.unlikely [data-fix=${id}]`) !== null,
    fix,
  );
  if (folded) await popup.click('.unlikely > summary');
  const isShut = await popup.evaluate(
    (id) => document.querySelector(`[data-fix=${id}] details:not([open])`) !== null,
    fix,
  );
  if (isShut) await popup.click(`[data-fix=${fix}] summary`);
  const open = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('[data-fix]')]
        .filter((step) => step.querySelector('details')?.open)
        .map((step) => step.getAttribute('data-fix')),
    );
  await expect.poll(open, { timeout: 5_000 }).toEqual([fix]);
  return popup;
}

const presses: Readonly<Partial<Record<FixId, readonly string[]>>> = {
  refresh: ['load'],
  'skip-cache': ['load'],
  'clear-copies': ['clear'],
  'remove-worker': ['clear'],
  'clear-cookies': ['look-at-cookies', 'clear-all'],
};

/** Presses what the step offers, and gives how it went. */
async function done(popup: Popup, fix: FixId): Promise<string> {
  for (const action of presses[fix] ?? []) await popup.click(`[data-fix=${fix}] [data-action=${action}]`);
  const went = () =>
    popup.evaluate((id) => document.querySelector(`[data-fix=${id}]`)?.getAttribute('data-progress'), fix);
  await expect.poll(went, { timeout: 15_000 }).not.toMatch(/^(?:todo|doing)$/);
  return (await went()) ?? '';
}

describe('a fix is told to have helped only where that was shown', () => {
  const rows: readonly (readonly [FixId, string, RegExp])[] = [
    ['refresh', 'reload-cured', /^works-now$/],
    ['refresh', 'down', /^no-effect$/],
    ['refresh', 'flapping', /^(?:works-now|no-effect|could-not-tell)$/],
    ['skip-cache', 'stored-error', /^helped$/],
    ['skip-cache', 'down', /^no-effect$/],
    ['skip-cache', 'flapping', /^(?:works-now|no-effect|could-not-tell)$/],
    ['clear-copies', 'down', /^no-effect$/],
    ['clear-copies', 'flapping', /^(?:works-now|no-effect|could-not-tell)$/],
    ['remove-worker', 'site-worker-cached', /^helped$/],
    ['remove-worker', 'site-worker-passed', /^no-effect$/],
    ['clear-cookies', 'cookie-http-only', /^helped$/],
  ];
  test.each(rows)('%s on %s', async (fix, scenario, expected) => {
    const popup = await openedStep(scenario, fix);
    expect(await done(popup, fix)).toMatch(expected);
  });
});

test('whatever is cleared, the history and the data of other sites stay', async () => {
  const { driver, lab } = here;
  const other = await driver.openTab(lab.url('set-cookie'));
  await driver.settled(other);
  const visited = () =>
    driver.inExtension(async (browser) => {
      const pages = await browser.history.search({ text: '', startTime: 0, maxResults: 1_000 });
      return pages.map(({ url }) => url).toSorted();
    });
  const sent = async () => {
    await driver.afterLoad(other, () => driver.navigate(other, lab.url('set-cookie')));
    return lab.requests('set-cookie', '/').findLast(isNavigation)?.headers.cookie;
  };
  const cookie = await sent();
  expect(cookie).toBeTruthy();
  const popup = await openedStep('down', 'clear-copies');
  const before = await visited();
  expect(before.some((url) => url?.includes('set-cookie.test'))).toBe(true);
  await done(popup, 'clear-copies');
  expect(await visited()).toEqual(expect.arrayContaining(before));
  expect(await sent()).toBe(cookie);
});
