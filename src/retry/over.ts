import type { Watch } from './watch.ts';

/** Whether nothing more is asked: the page is back, or the watch has ended. */
export function isOver({ state }: Pick<Watch, 'state'>): boolean {
  return state.kind === 'back' || state.kind === 'ended';
}
