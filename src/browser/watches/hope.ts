import { isOver } from '../../retry/over.ts';
import type { Hope } from '../toolbar/badge.ts';
import { readAllWaiting } from './store.ts';

/** Whether somebody waits for what this tab shows, or it is back. */
export async function hopeOf(tabId: number): Promise<Hope> {
  const mine = (await readAllWaiting()).find(({ waiting }) =>
    waiting.tabs.some((tab) => tab.tabId === tabId),
  );
  if (mine === undefined) return 'none';
  const { watch } = mine.waiting;
  return watch.state.kind === 'back' ? 'back' : isOver(watch) ? 'none' : 'waiting';
}
