import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/commands.ts';
import { shortest } from '../../src/retry/schedule.ts';
import { isNavigation } from '../lab/server/request-log.ts';
import { buildWithFastClock, rate } from './fast-clock.ts';
import { session } from './session.ts';

const folder = buildWithFastClock();
const here = session({ extension: folder });
afterAll(async () => rm(await folder, { recursive: true }));

const send = (command: Command) =>
  here.driver.inExtension((browser, told) => browser.runtime.sendMessage(told), command);

/** The questions of the watch: what the lab was asked but for the loads of the tab. */
const questions = (id: string) => here.lab.requests(id).filter((request) => !isNavigation(request));

async function failingTab(id = 'down'): Promise<number> {
  const tabId = await here.driver.openTab(here.lab.url(id));
  await here.driver.waitForBadge(tabId, '502');
  return tabId;
}

describe('a page that is waited for', () => {
  test('is told of once it has answered well twice, and not touched', async () => {
    const { driver, lab } = here;
    const tabId = await failingTab();
    expect(await send({ kind: 'watch', tabId, reload: false, own: false })).toEqual({ kind: 'done' });
    await driver.waitForBadge(tabId, '…');
    await expect.poll(() => questions('down').length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    lab.mend('down');
    const before = questions('down').length;
    await driver.waitForBadge(tabId, 'OK', 20_000);
    expect(questions('down').length).toBe(before + 2);
    const times = questions('down').map(({ at }) => at);
    const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(shortest / rate - 20);
    expect(lab.requests('down').filter(isNavigation)).toHaveLength(1);
  });
});
