import { browser } from './api.ts';
import { lookAtOpenTabs } from './navigations.ts';
import { isFirstStart } from './store.ts';
import { pauseAfterRestart } from './watches/life.ts';

/** Shows a new person around, once; an update goes by unseen. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  });
}

/** After an installation, an update, or a start of the browser, pages stand open that nobody watched. */
export async function lookAroundOnFirstStart(): Promise<void> {
  if (!(await isFirstStart())) return;
  await Promise.all([lookAtOpenTabs(), pauseAfterRestart()]);
}
