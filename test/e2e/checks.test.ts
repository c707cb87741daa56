import { describe, expect, test } from 'vitest';
import { isNavigation } from '../lab/server/request-log.ts';
import { meet } from './meet.ts';
import { browserName, session, stored } from './session.ts';

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

/** What was asked of a scenario by anything but a tab that shows a page. */
const fetched = (id: string, path?: string) =>
  here.lab.requests(id, path).filter((request) => !isNavigation(request) && request.path !== '/favicon.ico');

describe('the checks', () => {
  test('end in a verdict, which stands there at once when the popup is opened again, and nobody is asked anew', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab('one-page');
    const popup = await driver.clickToolbar(tabId);
    const verdict = { state: 'done', cause: 'site-page', side: 'site', gateway: 'nginx' };
    await popup.waitForAttributes(verdict);
    await popup.close();
    const before = lab.requests('one-page').length;
    const again = await driver.clickToolbar(tabId);
    await again.waitFor('the verdict', () => document.querySelector('#diagnosis') !== null);
    expect(await again.attributes()).toMatchObject(verdict);
    expect(lab.requests('one-page')).toHaveLength(before);
  });

  test('run afresh when the person says so, and tell what has changed', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab('down');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', cause: 'site' });
    lab.mend('down');
    await popup.click('[data-action=check-again]');
    await popup.waitForAttributes({ state: 'done', cause: 'recovered' });
    expect(await popup.evaluate(() => document.querySelector('.changed') !== null)).toBe(true);
  });

  test.each(['open', 'closed'])(
    'begin anew where the background was stopped in their midst, the popup %s',
    async (how) => {
      const { driver } = here;
      const tabId = await failedTab('slow-four');
      const popup = await driver.clickToolbar(tabId);
      await popup.waitForAttributes({ state: 'checking' });
      if (how === 'closed') await popup.close();
      await driver.killBackground();
      const again = how === 'closed' ? await driver.clickToolbar(tabId) : popup;
      await again.waitForAttributes({ state: 'done', side: 'site' }, 20_000);
    },
  );

  test('ask nothing of a form’s address, and of the rest of the site without cookies', async () => {
    const { driver } = here;
    const tabId = await failedTab('post');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done', method: 'POST' });
    const asked = fetched('post');
    expect(asked.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(['GET /', 'GET /robots.txt']);
    expect(asked.flatMap(({ headers }) => headers.cookie ?? [])).toEqual([]);
  });

  test('wait for the person’s word where that is what they have set', async () => {
    const { driver } = here;
    await driver.inExtension((browser) => browser.storage.local.set({ askFirst: true }));
    try {
      const tabId = await failedTab('down');
      here.lab.forget();
      const popup = await driver.clickToolbar(tabId);
      await popup.waitForAttributes({ state: 'done', side: 'site' });
      expect(fetched('down')).toEqual([]);
      await popup.click('[data-action=ask-page]');
      await expect.poll(() => fetched('down', '/').length).toBeGreaterThan(1);
      await popup.waitForAttributes({ state: 'done', cause: 'site' });
    } finally {
      await driver.inExtension((browser) => browser.storage.local.remove('askFirst'));
    }
  });

  test('ask for a page that may be good for one use only on a click, and the rest of the site not twice', async () => {
    const { driver } = here;
    const tabId = await failedTab('one-time-query');
    here.lab.forget();
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    const rest = fetched('one-time-query').length;
    await popup.click('[data-action=ask-page]');
    await expect.poll(() => fetched('one-time-query').length).toBeGreaterThan(rest + 2);
    await popup.waitForAttributes({ state: 'done' });
    expect(fetched('one-time-query', '/robots.txt')).toHaveLength(1);
  });

  test('leave nothing behind when the tab is closed', async () => {
    const { driver } = here;
    const tabId = await failedTab('down');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    await popup.close();
    await driver.closeTab(tabId);
    const left = async () => Object.keys(await stored(driver)).filter((key) => key.includes(String(tabId)));
    await expect.poll(async () => (await left()).filter((key) => !key.startsWith('recent:'))).toEqual([]);
  });
});

describe('what tells somebody something', () => {
  test('a public resolver learns the name alone, from the one that the person picks', async () => {
    const { driver, lab } = here;
    const tabId = await failedTab('dns-hosts-file');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    expect(lab.requests('public-resolver')).toEqual([]);
    await popup.click('[data-action=ask-resolver-cloudflare]');
    await popup.waitFor('the resolver’s answer', () => document.body.textContent.includes('203.0.113.7'));
    const asked = lab.requests('public-resolver').filter(({ method }) => method !== 'CONNECT');
    expect(asked.map(({ path }) => path).sort()).toEqual([
      '/dns-query?name=shop.example.org&type=A',
      '/dns-query?name=shop.example.org&type=AAAA',
    ]);
    for (const { headers } of asked)
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  });

  test.runIf(browserName === 'firefox')(
    'the way past a proxy that refused a tunnel is offered, and silence there proves nothing',
    async () => {
      const { driver } = here;
      if (driver.browserName !== 'firefox') throw new Error('Firefox alone can do that.');
      const tabId = await failedTab('tunnel-refused');
      const popup = await driver.clickToolbar(tabId);
      await popup.waitForAttributes({ state: 'done', cause: 'tunnel-refused' });
      await popup.click('[data-action=ask-direct]');
      await driver.answerPermissionPrompt('allow');
      await popup.waitFor('what came of it', () =>
        document.body.textContent.includes('Past the proxy nothing answers'),
      );
      expect(await popup.attributes()).toMatchObject({ state: 'done', cause: 'tunnel-refused' });
      await driver.inExtension((browser) => browser.permissions.remove({ permissions: ['proxy'] }));
    },
  );

  test.runIf(browserName === 'firefox')(
    'the site is asked past the proxy only with the person’s leave, and that shows the proxy’s fault',
    async () => {
      const { driver, lab } = here;
      if (driver.browserName !== 'firefox') throw new Error('Firefox alone can do that.');
      const tabId = await failedTab('proxy-difference');
      const popup = await driver.clickToolbar(tabId);
      await popup.waitForAttributes({ state: 'done' });
      expect(lab.requests('proxy-difference').filter(({ byProxy }) => !byProxy)).toEqual([]);
      await popup.click('[data-action=ask-direct]');
      await driver.answerPermissionPrompt('allow');
      await popup.waitForAttributes({ state: 'done', cause: 'proxy', side: 'visitor' });
      expect(lab.requests('proxy-difference').filter(({ byProxy }) => !byProxy)).toHaveLength(2);
    },
  );
});
