import { originOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Waits } from '../../retry/named.ts';
import { isFor, type Waiting } from '../../retry/waiting.ts';
import { mayUse } from '../permissions.ts';
import { readSettings } from '../settings.ts';
import { placeOfTab } from '../tabs.ts';
import { inTheWorld } from './clock.ts';
import { readAllWaiting } from './store.ts';

export async function readWaits(tabId: number, incident: Incident | null): Promise<Waits> {
  const [all, isAllowed, { noticeBack }, { private: isPrivate }] = await Promise.all([
    readAllWaiting(),
    mayUse('notifications'),
    readSettings(),
    placeOfTab(tabId),
  ]);
  const own = all
    .filter(({ waiting }) => waiting.place.private === isPrivate)
    .map(({ key, waiting }) => ({ key, waiting: inWorldTime(waiting) }));
  const mine = incident === null ? undefined : own.find(({ waiting }) => isOf(waiting, tabId, incident));
  const mayNotify = isAllowed || !noticeBack;
  return { waiting: mine ?? null, elsewhere: own.filter((one) => one !== mine), mayNotify };
}

function isOf(waiting: Waiting, tabId: number, { failure: { url }, place }: Incident): boolean {
  if (isFor(waiting, tabId, url)) return true;
  const isSame = waiting.origin === originOf(url) && waiting.place.cookieStore === place.cookieStore;
  return isSame && isAsleep(waiting);
}

function isAsleep({ watch: { state } }: Waiting): boolean {
  return state.kind === 'paused' && state.why === 'restarted';
}

/** For pages, which know but one clock. */
function inWorldTime(waiting: Waiting): Waiting {
  const { watch } = waiting;
  return {
    ...waiting,
    watch: {
      ...watch,
      startedAt: inTheWorld(watch.startedAt),
      notBefore: inTheWorld(watch.notBefore),
      attempts: watch.attempts.map((attempt) => ({ ...attempt, at: inTheWorld(attempt.at) })),
      state: stateInWorldTime(watch.state),
    },
  };
}

function stateInWorldTime(state: Waiting['watch']['state']): Waiting['watch']['state'] {
  switch (state.kind) {
    case 'waiting':
      return { ...state, nextAt: inTheWorld(state.nextAt) };
    case 'asking':
      return { ...state, since: inTheWorld(state.since) };
    case 'back':
    case 'ended':
      return { ...state, at: inTheWorld(state.at) };
    case 'paused':
      return state;
    default:
      return state satisfies never;
  }
}
