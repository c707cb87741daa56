import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName, Driver } from '../test/e2e/driver/driver.ts';
import { launch } from '../test/e2e/driver/index.ts';
import { meet } from '../test/e2e/meet.ts';
import { reaching } from '../test/e2e/reach.ts';
import { leaveOneEmptyTab } from '../test/e2e/tabs.ts';
import { type Lab, startLab } from '../test/lab/lab.ts';
import { canBeMetIn, type Scenario } from '../test/lab/scenario.ts';

export function folderOf(browserName: BrowserName): string {
  return browserName === 'firefox' ? 'dist/firefox' : 'dist/chrome';
}

/** What the product said of one scenario. */
interface Row {
  readonly scenario: string;
  readonly truth: string;
  readonly badge: string;
  readonly expected: string;
  readonly says: string;
}

/** Meets every scenario of the lab in a browser without a window, and prints what the product says of each. */
export async function showTable(browserName: BrowserName): Promise<boolean> {
  const pictures = join('artifacts', 'start', browserName);
  mkdirSync(pictures, { recursive: true });
  const lab = await startLab();
  const driver = await launch(browserName, {
    extension: folderOf(browserName),
    allowPrivate: true,
    ...reaching(lab),
  });
  try {
    const rows: Row[] = [];
    console.log(`  ${'scenario'.padEnd(22)} badge what the popup says`);
    for (const scenario of lab.scenarios.filter((known) => canBeMetIn(browserName, known))) {
      const row = await show(driver, lab, scenario, pictures);
      rows.push(row);
      print(row);
    }
    const right = rows.filter(({ badge, expected }) => badge === expected).length;
    console.log(`${right} of ${rows.length} badges as they should be, in ${browserName} ${driver.version}.`);
    console.log(`Screenshots: ${pictures}`);
    return right === rows.length;
  } finally {
    await driver.close();
    await lab.close();
  }
}

/** The hung scenario keeps a person waiting for half a minute; here it may be quicker. */
const impatient: Readonly<Record<string, string>> = { hung: '/?after=1000' };
/** Milliseconds that the checks may take. */
const patience = 11_000;

async function show(driver: Driver, lab: Lab, scenario: Scenario, pictures: string): Promise<Row> {
  const { id, expect, truth } = scenario;
  // The sites that failed before would make it look as if the whole network did.
  await driver.inExtension((browser) => browser.storage.session.remove('neighbours'));
  const sooner = impatient[id];
  const tabId = await (sooner === undefined
    ? meet(driver, lab, scenario)
    : driver.openTab(lab.url(id, sooner)));
  if (expect.badge === '') await sleep(expect.after ?? 300);
  else await driver.waitForBadge(tabId, expect.badge, 10_000).catch(() => {});
  await driver.settled(tabId).catch(() => {});
  await driver.screenshotTab(tabId, join(pictures, `${id}-page.png`));
  const popup = await driver.clickToolbar(tabId);
  await popup.waitFor('the popup to be drawn', () => document.querySelector('#diagnosis'));
  const isThrough = () =>
    !/noticed|checking/.test(document.querySelector<HTMLElement>('#diagnosis')?.dataset['state'] ?? '');
  await popup.waitFor('the checks to end', isThrough, patience).catch(() => {});
  const says = await popup.evaluate(() =>
    [...document.querySelectorAll('.verdict__sentence, .certainty')]
      .map((line) => line.textContent)
      .join(' '),
  );
  await popup.screenshot(join(pictures, `${id}-popup.png`));
  await popup.close();
  const { text: badge } = await driver.badge(tabId);
  await leaveOneEmptyTab(driver);
  return { scenario: id, truth, badge, expected: expect.badge, says };
}

function print({ scenario, badge, expected, says }: Row): void {
  const mark = badge === expected ? ' ' : '!';
  console.log(`${mark} ${scenario.padEnd(22)} ${(badge || '-').padEnd(4)} ${says}`);
}
