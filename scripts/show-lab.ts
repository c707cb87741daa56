import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName } from '../test/e2e/driver/driver.ts';
import { launch, until } from '../test/e2e/driver/index.ts';
import { reaching } from '../test/e2e/reach.ts';
import { startLab } from '../test/lab/lab.ts';
import { folderOf } from './show-table.ts';

/** Opens a browser with the extension on the lab's page, until the person closes it. */
export async function showLab(browserName: BrowserName): Promise<void> {
  const lab = await startLab();
  const driver = await launch(browserName, {
    extension: folderOf(browserName),
    ...reaching(lab),
    headless: false,
  });
  await until('the first-run page', async () =>
    (await driver.tabs()).some(({ url }) => url.includes('/welcome/')),
  );
  await driver.openTab(lab.indexUrl);
  console.log(`${browserName} ${driver.version} shows ${lab.indexUrl}. Close it to end.`);
  while (await isRunning()) await sleep(1000);
  await driver.close();
  await lab.close();

  async function isRunning(): Promise<boolean> {
    return driver.tabs().then(
      (tabs) => tabs.length > 0,
      () => false,
    );
  }
}
