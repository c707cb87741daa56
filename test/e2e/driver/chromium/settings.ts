import { AttachedPage } from './page.ts';
import type { ChromiumRun } from './start.ts';

/** Which sites a person lets the extension reach, in the browser's own words. */
type HostAccess = 'ON_CLICK' | 'ON_ALL_SITES';

/** Sets the extension's "Site access", as the page of the extension under chrome://extensions does. */
export function setHostAccess(run: ChromiumRun, extensionId: string, hostAccess: HostAccess): Promise<void> {
  return configure(run, { extensionId, hostAccess });
}

/** Puts the extension's button into the toolbar. */
export function pinToToolbar(run: ChromiumRun, extensionId: string): Promise<void> {
  return configure(run, { extensionId, pinnedToToolbar: true });
}

function configure(run: ChromiumRun, change: object): Promise<void> {
  return onSettingsPage(
    run,
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`,
  );
}

/** Presses the reload button of the extension under chrome://extensions. */
export function reloadFromFolder(run: ChromiumRun, extensionId: string): Promise<void> {
  return onSettingsPage(run, `chrome.developerPrivate.reload(${JSON.stringify(extensionId)})`);
}

async function onSettingsPage(run: ChromiumRun, expression: string): Promise<void> {
  const ready = 'globalThis.chrome?.developerPrivate';
  const page = await AttachedPage.openHidden(run.connection, run.targets, 'chrome://extensions/', ready);
  try {
    await page.evaluate(expression);
  } finally {
    await page.close();
  }
}
