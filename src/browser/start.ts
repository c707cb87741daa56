import { browser } from './api.ts';
import { endBrokenTrial } from './fixes/extension.ts';
import { pruneJournal } from './journal/prune.ts';
import { writeDownWhatIsLeft } from './journal/record.ts';
import { lookAtOpenTabs } from './navigations.ts';
import { migrateSettings, readSettings } from './settings.ts';
import { readStart } from './store.ts';
import { takeUpWatches } from './watches/life.ts';

/** Shows a new person around, once; an update goes by unseen. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  });
}

/** Milliseconds after a start until what can wait is done: most starts are for a page that has just failed. */
const afterwards = 1_000;

/**
 * After an installation, an update, or a start of the browser, pages stand open that nobody watched. And a background that
 * was stopped in the midst of a trial, or went down with the browser, has left somebody's extension switched off.
 */
export async function lookAroundOnStart(): Promise<void> {
  setTimeout(() => void writeDownWhatIsLeft(), afterwards);
  const { isFirst, trial } = await readStart();
  await Promise.all([
    isFirst || trial !== null ? endBrokenTrial(trial) : undefined,
    ...(isFirst
      ? [migrateSettings(), lookAtOpenTabs(), takeUpWatches(), readSettings().then(pruneJournal)]
      : []),
  ]);
}
