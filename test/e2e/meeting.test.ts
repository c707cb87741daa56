import { describe, expect, test } from 'vitest';
import { type Expectation, failingPath, isProxied, openings } from '../lab/scenario.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import { verdictIn } from '../lab/verdict.ts';
import { meet } from './meet.ts';
import { browserName, dealtWith, session } from './session.ts';

const here = session();

/** How long a page may take beyond what its scenario says, in milliseconds. */
const patience = 10_000;

/** Private windows need leave of their own; see private.test.ts. */
const possible = scenarios.filter(
  ({ id, where, only = browserName }) => id !== 'hung' && where !== 'private' && only === browserName,
);

describe('every scenario of the lab', () => {
  test.each(possible)('$id: "$expect.badge"', async (scenario) => {
    const { driver, lab } = here;
    await showsBadge(await meet(driver, lab, scenario), scenario.expect);
    const asked = lab.requests(scenario.id, failingPath(scenario));
    const { verdict, budget } = scenario;
    const isCopy = verdict !== undefined && verdictIn(verdict, browserName).cause === 'browser-cache';
    if (isCopy) expect(asked, 'the error came from the browser’s own copy').toHaveLength(1);
    expect(asked.filter(({ byProxy }) => byProxy !== isProxied(scenario))).toEqual([]);
    if (budget?.cookie !== undefined) expect(asked[0]?.headers.cookie).toBe(budget.cookie);
  });

  const pages = possible.flatMap((scenario) =>
    openings(scenario)
      .slice(1)
      .map((opening) => ({ ...opening, id: scenario.id, name: `${scenario.id} ${opening.path}` })),
  );
  test.each(pages)('$name: "$expect.badge"', async ({ id, path, expect: expected }) => {
    const { driver, lab } = here;
    await showsBadge(await driver.openTab(lab.url(id, path)), expected);
  });

  async function showsBadge(tabId: number, { badge, after = 0 }: Expectation): Promise<void> {
    const { driver } = here;
    if (badge === '') {
      await driver.settled(tabId);
      await new Promise((resolve) => setTimeout(resolve, after));
    } else {
      await driver.waitForBadge(tabId, badge, after + patience);
      await driver.settled(tabId);
    }
    await dealtWith(driver, tabId);
    await expect.poll(async () => (await driver.badge(tabId)).text).toBe(badge);
  }
});

test('pages that the browser prepares in the background are not the tab’s', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('prerender'));
  const prepared = driver.browserName === 'chromium' ? ['/prerendered', '/prefetched'] : ['/hinted'];
  for (const path of prepared) {
    await expect.poll(() => lab.requests('prerender', path).length, { timeout: 5_000 }).toBeGreaterThan(0);
  }
  if (driver.browserName === 'chromium') {
    await expect
      .poll(() => lab.requests('prerender', '/report').length, { timeout: 5_000 })
      .toBeGreaterThan(0);
  }
  await dealtWith(driver, tabId);
  expect((await driver.badge(tabId)).text).toBe('');
});

describe('the badge', () => {
  test('is gone on the next good page, and back where the error is', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('cached'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    await driver.afterLoad(tabId, () => driver.navigate(tabId, lab.url('cached', '/good')));
    await driver.waitForBadge(tabId, '');
    lab.forget('cached');
    await driver.afterLoad(tabId, () => driver.back(tabId));
    await driver.waitForBadge(tabId, '502');
    expect(lab.requests('cached', '/'), 'the error came from the browser’s own copy').toHaveLength(0);
    await driver.afterLoad(tabId, () => driver.forward(tabId));
    await driver.waitForBadge(tabId, '');
  });

  test('is on a duplicate of the tab too', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('cached'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    const copy = await driver.duplicate(tabId);
    await driver.waitForBadge(copy, '502');
  });

  test('is on a tab whose page was put to sleep and woken', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('cached', '/unmarked'));
    await driver.waitForBadge(tabId, '502');
    await driver.openTab(lab.url('fine'));
    const asleep = await driver.discard(tabId);
    await driver.activate(asleep);
    await driver.waitForBadge(asleep, '502');
  });

  test('says what it means to a screen reader, in colours that can be told apart', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.settled(tabId);
    const title = `Gateway Doctor: 502 Bad Gateway at down.test:${lab.port}`;
    await expect.poll(async () => (await driver.badge(tabId)).title).toBe(title);
    const { background, colour } = await driver.badge(tabId);
    expect([background.slice(0, 3), colour.slice(0, 3)]).toEqual([
      [0xb3, 0x26, 0x1e],
      [255, 255, 255],
    ]);
  });

  test('survives a change of the address within the page', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('down'));
    await driver.waitForBadge(tabId, '502');
    await driver.inPage(tabId, () => {
      history.pushState(null, '', '/elsewhere');
      location.hash = 'there';
    });
    await dealtWith(driver, tabId);
    expect((await driver.badge(tabId)).text).toBe('502');
  });

  test('stays while a download is fetched from the page that failed', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('no-content'));
    await driver.waitForBadge(tabId, '502');
    await driver.inPage(tabId, () => document.querySelector('a')?.click());
    await expect.poll(() => lab.requests('no-content', '/nothing').length).toBe(1);
    await dealtWith(driver, tabId);
    expect((await driver.badge(tabId)).text).toBe('502');
  });

  /** Chromium shows its own error page in the tab, Firefox in a new one. */
  test('stays away from a good page whose download answers 502', async () => {
    const { driver, lab } = here;
    const tabId = await driver.openTab(lab.url('download'));
    await driver.settled(tabId);
    await driver.inPage(tabId, () => document.querySelector('a')?.click());
    await expect.poll(() => lab.requests('download', '/broken.zip').length).toBe(1);
    await driver.settled(tabId);
    const seen = async () => {
      await dealtWith(driver, tabId);
      const { text } = await driver.badge(tabId);
      const url = (await driver.tabs()).find(({ id }) => id === tabId)?.url;
      return [text, url];
    };
    const inItsPlace = driver.browserName === 'chromium';
    await expect
      .poll(seen)
      .toEqual(inItsPlace ? ['502', lab.url('download', '/broken.zip')] : ['', lab.url('download')]);
  });
});
