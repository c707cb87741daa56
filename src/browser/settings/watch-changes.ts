import type { Settings } from '../../settings.ts';
import { forgetUnwatched, repaintAll } from '../incidents.ts';
import { pruneJournal } from '../journal/prune.ts';
import { forgetAnswers, lookAtOpenTabs } from '../navigations.ts';
import { onPermissionsChange } from '../permissions.ts';
import { answerQuestion } from '../question.ts';
import { onSettingsChange, readSettings } from '../settings.ts';
import { knownTabs } from '../store.ts';
import { openTabOnNoticeClick } from '../toolbar/notice-click.ts';
import { forgetLeftAlone } from '../watches/life.ts';

/** The settings that decide what is watched; one switch for all relatives is a former one. */
const watched: readonly string[] = [
  'watch503',
  'watch504',
  'watchCloudflare',
  'leaveAlone',
  'family',
] satisfies (keyof Settings | 'family')[];

/** What is watched, and how it is told, changes while pages stand open: each is judged by the new rules at once. */
export function observeSettings(): void {
  onSettingsChange((names) => void obey(names));
}

async function obey(names: readonly string[]): Promise<void> {
  forgetAnswers();
  if (names.some((name) => watched.includes(name))) await judgeAnew();
  if (names.includes('badge')) await repaintAll();
  if (names.includes('journalDays') || names.includes('journalMost'))
    await pruneJournal(await readSettings());
}

async function judgeAnew(): Promise<void> {
  await Promise.all([...(await knownTabs()).map(forgetUnwatched), forgetLeftAlone()]);
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
