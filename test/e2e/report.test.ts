import { describe, expect, test } from 'vitest';
import type { Popup } from './driver/driver.ts';
import { meet } from './meet.ts';
import { session } from './session.ts';

const here = session();

/** The popup over a scenario's failed page, with the ways to support and the report in sight. */
async function reportOf(id: string): Promise<Popup> {
  const { driver, lab } = here;
  const scenario = lab.scenarios.find((known) => known.id === id);
  if (scenario === undefined) throw new Error(`No scenario ${id}.`);
  const tabId = await meet(driver, lab, scenario);
  await driver.waitForBadge(tabId, scenario.expect.badge);
  await driver.settled(tabId);
  const popup = await driver.clickToolbar(tabId);
  await popup.waitForAttributes({ state: 'done' });
  await openStep(popup);
  await popup.click('[data-action=show-report]');
  await popup.waitFor('the report', () => document.querySelector('.report__text pre') !== null);
  return popup;
}

async function openStep(popup: Popup): Promise<void> {
  const isOpen = () => document.querySelector('[data-fix=contact] > details')?.hasAttribute('open');
  await popup.waitFor('the step', () => document.querySelector('[data-fix=contact]') !== null);
  if (!(await popup.evaluate(isOpen))) await popup.click('[data-fix=contact] > details > summary');
  await popup.waitFor('the step to open', isOpen);
  // What names the ways is loaded by then, and pushes the report down.
  await popup.waitFor('the ways to support', () => document.querySelector('[data-contact]') !== null);
  await popup.waitFor('the report’s tool', () => document.querySelector('[data-tool=report]') !== null);
}

const shownText = (popup: Popup) =>
  popup.evaluate(() => document.querySelector('.report__text pre')?.textContent ?? '');
const attribute = (popup: Popup, selector: string, name: string) =>
  popup.evaluate((one, wanted) => document.querySelector(one)?.getAttribute(wanted) ?? '', selector, name);

describe('the report', () => {
  test('is seen whole before it leaves, without what is the person’s own', async () => {
    const popup = await reportOf('support-links');
    const text = await shownText(popup);
    expect(text).toMatch(/^Address: http:\/\/support-links\.test:\d+\/order\/…\/pay$/m);
    expect(text).toContain('To quote: x-request-id: req-7d1e05');
    expect(text).toMatch(/^Seen: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/m);
    expect(text).toMatch(/^Browser: \S.* \d+, \w+$/m);
    expect(text).not.toMatch(/4111|9f86d08|127\.0\.0\.1|xxxx|\u202E/);
    const file = decodeURIComponent(await attribute(popup, '[data-action=save-report]', 'href'));
    expect(JSON.parse(file.slice(file.indexOf(',') + 1))).toMatchObject({
      format: 'gateway-doctor-report',
      formatVersion: 1,
      failure: { status: 502, requestId: { value: 'req-7d1e05' } },
      leftOut: ['query', 'path-pieces'],
    });
    expect(file).not.toMatch(/4111|9f86d08|127\.0\.0\.1/);
    expect(await attribute(popup, '[data-action=save-report]', 'download')).toMatch(
      /^gateway-doctor-.*\.json$/,
    );
  });

  test('tells what follows the ? once the person ticks it', async () => {
    const popup = await reportOf('support-links');
    await popup.click('[data-action=report-query]');
    await popup.waitFor('the query', () =>
      document.querySelector('.report__text pre')?.textContent?.includes('?card=4111-not-a-card'),
    );
    expect(await shownText(popup)).not.toContain('9f86d08');
  });

  test('is copied by a press, and the popup says so', async () => {
    const popup = await reportOf('support-links');
    await popup.click('[data-action=copy-report]');
    await popup.waitFor('the word that it is copied', () => {
      const outcome = document.querySelector('.report__outcome')?.textContent;
      return outcome === 'Copied.' ? outcome : null;
    });
  });

  test('goes into a letter to an address of the site’s own, or to nobody yet', async () => {
    const popup = await reportOf('support-links');
    const letter = () => attribute(popup, '[data-action=mail-report]', 'href');
    expect(await letter()).toMatch(/^mailto:\?subject=Error%20502%20at%20support-links\.test/);
    await popup.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('[data-action=report-to]');
      if (list === null) throw new Error('There is nobody to choose.');
      list.value = 'help@support-links.test';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.waitFor('the address in the letter', () =>
      document
        .querySelector('[data-action=mail-report]')
        ?.getAttribute('href')
        ?.startsWith('mailto:help@support-links.test?subject='),
    );
    expect((await letter()).length).toBeLessThanOrEqual(2_000);
  });
});

describe('the ways to support', () => {
  test('lead to the site alone; what leads elsewhere is only named, and traps are not', async () => {
    const { driver } = here;
    const popup = await reportOf('support-links');
    await popup.waitFor('the ways', () => document.querySelector('[data-contact=own]') !== null);
    const tabs = (await driver.tabs()).length;
    const seen = await popup.evaluate(() => {
      const text = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
      return {
        links: [...document.querySelectorAll<HTMLAnchorElement>('.ways a')].map(({ href }) => href),
        own: text('[data-contact=own] code'),
        others: text('[data-contact=others] code'),
        labels: text('[data-contact=others] span'),
      };
    });
    expect(seen.links).toEqual(['http://help.support-links.test/contact', 'mailto:help@support-links.test']);
    expect(seen.own).toEqual(['http://help.support-links.test/contact', 'help@support-links.test']);
    expect(seen.others).toEqual(['http://support-links.test.look-alike.test/help', 'help@look-alike.test']);
    for (const label of seen.labels) {
      expect(label).not.toContain('\u202E');
      expect(label.length).toBeLessThanOrEqual(80);
    }
    expect((await driver.tabs()).length).toBe(tabs);
    const [needs, has] = await popup.evaluate(() => {
      const scroller = document.querySelector('.popup__scroll');
      return [scroller?.scrollWidth ?? 0, scroller?.clientWidth ?? 0];
    });
    expect(needs).toBe(has);
  });

  test('are said to be missing where the page names none', async () => {
    const popup = await reportOf('down');
    await popup.waitFor(
      'the word that there is none',
      () => document.querySelector('[data-contact=none]') !== null,
    );
    expect(await popup.text()).toMatch(/start page may help: \u2066?http:\/\/down\.test/);
  });
});
