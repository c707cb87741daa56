import { isOver } from '../../retry/over.ts';
import { isFor } from '../../retry/waiting.ts';
import type { Hope } from '../toolbar/badge.ts';
import { readAllWaiting } from './store.ts';

/** Whether somebody waits for the page that fails in this tab, or it is back. */
export async function hopeOf(tabId: number, url: string): Promise<Hope> {
  const mine = (await readAllWaiting()).find(({ waiting }) => isFor(waiting, tabId, url));
  if (mine === undefined) return 'none';
  const { watch } = mine.waiting;
  return watch.state.kind === 'back' ? 'back' : isOver(watch) ? 'none' : 'waiting';
}
