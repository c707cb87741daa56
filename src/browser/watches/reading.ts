import { originOf } from '../../incident/address.ts';
import type { Waiting } from '../../retry/waiting.ts';
import { mayUse } from '../permissions.ts';
import { readSettings } from '../settings.ts';
import { inTheWorld } from './clock.ts';
import { readAllWaiting } from './store.ts';

/**
 * Who waits for what a tab shows, or waited for it when the browser was closed; and whether nothing is left to ask about a
 * message that tells of its end: the browser sends it, or the person wants none.
 */
export async function readWaitingOf(
  tabId: number,
  url: string | null,
): Promise<{ waiting: Waiting | null; mayNotify: boolean }> {
  const [all, isAllowed, { noticeBack }] = await Promise.all([
    readAllWaiting(),
    mayUse('notifications'),
    readSettings(),
  ]);
  const mine = all.find(({ waiting }) => waiting.tabs.some((tab) => tab.tabId === tabId));
  const before = all.find(
    ({ waiting }) => isAsleep(waiting) && url !== null && waiting.origin === originOf(url),
  );
  const found = mine ?? before;
  return {
    waiting: found === undefined ? null : inWorldTime(found.waiting),
    mayNotify: isAllowed || !noticeBack,
  };
}

function isAsleep({ watch: { state } }: Waiting): boolean {
  return state.kind === 'paused' && state.why === 'restarted';
}

/** For pages, which know but one clock. */
function inWorldTime(waiting: Waiting): Waiting {
  const { watch } = waiting;
  const { state } = watch;
  return {
    ...waiting,
    watch: {
      ...watch,
      startedAt: inTheWorld(watch.startedAt),
      notBefore: inTheWorld(watch.notBefore),
      attempts: watch.attempts.map((attempt) => ({ ...attempt, at: inTheWorld(attempt.at) })),
      state: state.kind === 'waiting' ? { ...state, nextAt: inTheWorld(state.nextAt) } : state,
    },
  };
}
