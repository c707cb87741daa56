import { browser } from './api.ts';
import { forgetUnwatched } from './incidents.ts';
import { pruneJournal } from './journal/prune.ts';
import { lookAtOpenTabs } from './navigations.ts';
import { onPermissionsChange } from './permissions.ts';
import { answerQuestion } from './question.ts';
import { readSettings } from './settings.ts';
import { knownTabs } from './store.ts';
import { openTabOnNoticeClick } from './toolbar/notice.ts';

/** What is watched changes while pages stand open: each is judged by the new rules at once. */
export function observeSettings(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes['family'] !== undefined) void judgeAnew();
    if (changes['journalDays'] !== undefined || changes['journalMost'] !== undefined)
      void readSettings().then(pruneJournal);
  });
}

async function judgeAnew(): Promise<void> {
  await Promise.all((await knownTabs()).map(forgetUnwatched));
  await lookAtOpenTabs();
}

/** New access lets us see pages that were hidden. A prompt that closed our popup is picked up where it left off. */
export function observePermissions(): void {
  onPermissionsChange(async () => {
    openTabOnNoticeClick();
    await answerQuestion();
    await lookAtOpenTabs();
  });
}
