import { describe, expect, onTestFinished, test } from 'vitest';
import { parseTrial } from '../../src/incident/switched-off.ts';
import { command, courseOf, incidentOf } from './command.ts';
import type { ChromiumDriver } from './driver/driver.ts';
import { permitted } from './permitted.ts';
import { proxyExtension } from './proxy-extension.ts';
import { browserName, dealtWith, session } from './session.ts';

const nobodyBetween = "function FindProxyForURL() { return 'DIRECT'; }";
const here = session({ extension: permitted('management'), pac: nobodyBetween });

const chromium = (): ChromiumDriver => {
  if (here.driver.browserName === 'firefox') throw new Error('Chromium alone switches other extensions.');
  return here.driver;
};

const done = { kind: 'done' };
const refused = (reason: string) => ({ kind: 'refused', reason });

const attempt = (tabId: number, id: string) =>
  command(here.driver, { kind: 'try-without-extension', tabId, id });
const isOn = (id: string) =>
  here.driver.inExtension(async (browser, other) => (await browser.management.get(other)).enabled, id);
const kept = () => here.driver.inExtension((browser) => browser.storage.local.get('switchedOff'));
const stageOf = ({ switchedOff }: Record<string, unknown>) => parseTrial(switchedOff)?.stage;
const rounds = async (tabId: number) => {
  const step = (await courseOf(here.driver, tabId))?.steps['proxy-off'];
  return step?.kind === 'ended'
    ? step.rounds.map(({ position, outcome }) => [position, outcome])
    : step?.kind;
};

/** A page behind another extension's proxy, failed. */
async function failedBehind(
  scenario: string,
  host = `${scenario}.test`,
): Promise<{ tabId: number; id: string }> {
  const { lab } = here;
  const driver = chromium();
  const id = await driver.installBesides(await proxyExtension('Some VPN', [host], lab.proxyPort));
  onTestFinished(() =>
    driver.inExtension(async (browser, other) => {
      await browser.management.setEnabled(other, false);
      await browser.storage.local.remove('switchedOff');
    }, id),
  );
  const isInForce = () =>
    driver.inExtension(async (browser) => (await browser.proxy.settings.get({})).levelOfControl);
  await expect.poll(isInForce).toBe('controlled_by_other_extensions');
  const tabId = await driver.openTab(lab.url(scenario));
  await driver.waitForBadge(tabId, '502');
  await driver.settled(tabId);
  await dealtWith(driver, tabId);
  return { tabId, id };
}

describe.runIf(browserName === 'chromium')('another extension’s proxy', () => {
  test('that is the trouble is shown to be so, left off, and switched on again on demand', async () => {
    const { driver, lab } = here;
    const { tabId, id } = await failedBehind('proxy-difference');
    expect(lab.requests('proxy-difference', '/').at(-1)?.byProxy).toBe(true);
    lab.forget();
    expect(await attempt(tabId, id)).toEqual(done);
    await driver.waitForBadge(tabId, '');
    expect(lab.requests('proxy-difference', '/').map(({ byProxy }) => byProxy)).toEqual([
      ...[false, true, true, false, false],
      false, // The page itself, loaded again.
    ]);
    const phase = async () => (await incidentOf(driver, tabId))?.state;
    await expect.poll(phase).toMatchObject({ phase: 'resolved', by: 'proxy-off', proven: true });
    expect(await isOn(id)).toBe(false);
    expect(await kept()).toMatchObject({ switchedOff: { id, name: 'Some VPN' } });
    expect(await command(driver, { kind: 'switch-on', id })).toEqual(done);
    expect(await isOn(id)).toBe(true);
    expect(await kept()).toEqual({});
  });

  test('is tried from the popup, which says what helped, and switches it on again', async () => {
    const { driver, lab } = here;
    const { tabId, id } = await failedBehind('proxy-difference');
    const popup = await driver.clickToolbar(tabId);
    await popup.waitForAttributes({ state: 'done' });
    await popup.waitFor('the step', () => document.querySelector('[data-fix=proxy-off]') !== null);
    const isFolded = () => document.querySelector('.unlikely [data-fix=proxy-off]') !== null;
    if (await popup.evaluate(isFolded)) await popup.click('.unlikely > summary');
    const isShut = () => document.querySelector('[data-fix=proxy-off] details:not([open])') !== null;
    if (await popup.evaluate(isShut)) await popup.click('[data-fix=proxy-off] summary');
    lab.forget();
    await popup.click('[data-fix=proxy-off] [data-action=try-without-extension]');
    await popup.waitFor(
      'the trial to be told',
      () => document.querySelector('[data-fix=proxy-off]')?.getAttribute('data-progress') === 'doing',
    );
    await popup.waitForAttributes({ state: 'resolved' }, 20_000);
    await dealtWith(driver, tabId);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await popup.attributes()).toMatchObject({ state: 'resolved' });
    expect(lab.requests('proxy-difference', '/')).toHaveLength(6);
    await popup.click('[data-action=switch-on]');
    await expect.poll(() => isOn(id)).toBe(true);
  });

  test('that is innocent is on again at the end, after one question', async () => {
    const { lab } = here;
    const { tabId, id } = await failedBehind('down');
    lab.forget();
    expect(await attempt(tabId, id)).toEqual(done);
    expect(await rounds(tabId)).toEqual([['off', 'error']]);
    expect(await isOn(id)).toBe(true);
    expect(await kept()).toEqual({});
    expect(lab.requests('down', '/')).toHaveLength(1);
  });

  test('that is on again while the page is well by chance stays on', async () => {
    const { driver, lab } = here;
    const { tabId, id } = await failedBehind('down');
    lab.mend('down');
    expect(await attempt(tabId, id)).toEqual(done);
    expect(await rounds(tabId)).toEqual([
      ['off', 'well'],
      ['on', 'well'],
    ]);
    expect(await isOn(id)).toBe(true);
    expect((await incidentOf(driver, tabId))?.state).toEqual({ phase: 'noticed' });
  });

  test('that is not to blame for a site that flaps is on again, and nothing is claimed to have helped', async () => {
    const { driver } = here;
    const { tabId, id } = await failedBehind('flapping');
    expect(await attempt(tabId, id)).toEqual(done);
    expect(await rounds(tabId)).toEqual([
      ['off', 'well'],
      ['on', 'error'],
      ['on', 'well'],
    ]);
    expect(await isOn(id)).toBe(true);
    expect((await incidentOf(driver, tabId))?.state).toEqual({ phase: 'noticed' });
  });

  test('that the person switches on in the midst stays on, and the trial ends', async () => {
    const { driver } = here;
    const { tabId, id } = await failedBehind('proxy-difference');
    const trial = attempt(tabId, id);
    await expect.poll(() => isOn(id), { interval: 20 }).toBe(false);
    expect(await command(driver, { kind: 'switch-on', id })).toEqual(done);
    expect(await trial).toEqual(done);
    expect(await isOn(id)).toBe(true);
    expect(await kept()).toEqual({});
  });

  test('is on again where the tab goes on to another page in the midst', async () => {
    const { driver, lab } = here;
    const { tabId, id } = await failedBehind('proxy-difference');
    const trial = attempt(tabId, id);
    await expect.poll(() => isOn(id), { interval: 20 }).toBe(false);
    await driver.navigate(tabId, lab.url('fine'));
    expect(await trial).toEqual(done);
    expect(await isOn(id)).toBe(true);
    expect(await kept()).toEqual({});
  });

  test.each([0, 200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600, 1_800])(
    'is never left off without that being kept, with the background stopped %i ms into the trial',
    async (moment) => {
      const { driver } = here;
      const { tabId, id } = await failedBehind('proxy-difference');
      await driver.inExtension(
        (browser, message) => {
          browser.runtime.sendMessage(message).catch(() => {});
        },
        { kind: 'try-without-extension', tabId, id },
      );
      await expect.poll(kept, { interval: 10 }).toMatchObject({ switchedOff: { stage: 'trying' } });
      await new Promise((resolve) => setTimeout(resolve, moment));
      await driver.killBackground();
      await command(driver, { kind: 'look', tabId });
      const stands = async () => [await isOn(id), stageOf(await kept())];
      const isSound = async () => {
        const [on, stage] = await stands();
        return on === (stage === undefined) && stage !== 'trying';
      };
      await expect.poll(isSound).toBe(true);
      if (moment < 1_000) expect(await stands()).toEqual([true, undefined]);
      await expect.poll(() => rounds(tabId)).not.toBe('under-way');
    },
  );

  test('that was left off in a trial is on again after our own update or a start of the browser', async () => {
    const { driver } = here;
    const { id } = await failedBehind('down');
    const trial = { id, name: 'Some VPN', at: 1, stage: 'trying' };
    await driver.inExtension(async (browser, entry) => {
      await browser.storage.local.set({ switchedOff: entry });
      await browser.management.setEnabled(entry.id, false);
    }, trial);
    await driver.reloadExtension();
    await expect.poll(() => isOn(id)).toBe(true);
    await expect.poll(kept).toEqual({});
  });

  test('that is gone, or was never switched off by us, is left alone', async () => {
    const { driver } = here;
    const { tabId, id } = await failedBehind('down');
    expect(await command(driver, { kind: 'switch-on', id })).toEqual(refused('failed'));
    expect(await attempt(tabId, 'a'.repeat(32))).toEqual(refused('failed'));
    const gone = { id: 'a'.repeat(32), name: 'Gone', at: 1, stage: 'left-off' };
    await driver.inExtension((browser, entry) => browser.storage.local.set({ switchedOff: entry }), gone);
    expect(await command(driver, { kind: 'switch-on', id: gone.id })).toEqual(done);
    expect(await kept()).toEqual({});
  });

  test('is not touched for a page that was a form', async () => {
    const { driver, lab } = here;
    const { id } = await failedBehind('down');
    const tabId = await driver.openTab(lab.url('post', '/?submit'));
    await driver.waitForBadge(tabId, '502');
    await driver.settled(tabId);
    expect(await attempt(tabId, id)).toEqual(refused('not-safe'));
    expect(await isOn(id)).toBe(true);
    expect(lab.requests('post').filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

test.runIf(browserName === 'firefox')('Firefox lets no extension switch another', async () => {
  const { driver, lab } = here;
  const tabId = await driver.openTab(lab.url('down'));
  await driver.waitForBadge(tabId, '502');
  expect(await attempt(tabId, 'other@example.org')).toEqual(refused('failed'));
  expect(await kept()).toEqual({});
});
