import type { Reply } from '../../commands.ts';
import { pageAddress } from '../../incident/address.ts';
import { noTab, type Waiting, withTabIds } from '../../retry/waiting.ts';
import { newWatch } from '../../retry/watch.ts';
import { browser } from '../api.ts';
import { repaint } from '../incidents.ts';
import { watchNow } from './clock.ts';
import { takeUpWatches } from './life.ts';
import { change } from './run.ts';
import { readAllWaiting } from './store.ts';

/** Goes on with what was waited for when the browser was closed, in the tabs that show it now. */
export async function goOnWaiting(key: string): Promise<Reply> {
  await takeUpWatches();
  const found = (await readAllWaiting()).find((one) => one.key === key)?.waiting;
  if (found === undefined) return { kind: 'refused', reason: 'no-incident' };
  const idOf = await tabsNow(found);
  const waiting = await change(key, found.place.private, (known) => {
    if (known === null || !isAsleep(known)) return known;
    return withTabIds({ ...known, watch: newWatch(watchNow(), known.watch.notBefore, Math.random) }, idOf);
  });
  await repaintAll(waiting);
  return { kind: 'done' };
}

/** Nobody waits for it any more, in whatever tab. */
export async function waitNoMore(key: string): Promise<Reply> {
  const found = (await readAllWaiting()).find((one) => one.key === key)?.waiting;
  if (found === undefined) return { kind: 'done' };
  await change(key, found.place.private, () => null);
  await repaintAll(found);
  return { kind: 'done' };
}

function isAsleep({ watch: { state } }: Waiting): boolean {
  return state.kind === 'paused' && state.why === 'restarted';
}

/** Finds each tab by what it shows; one for each that waits. */
async function tabsNow({ place }: Waiting): Promise<(tab: Waiting['tabs'][number]) => number | null> {
  const open = (await browser.tabs.query({})).filter(
    ({ incognito, cookieStoreId }) => !incognito && (cookieStoreId ?? null) === place.cookieStore,
  );
  return ({ url }) => {
    const at = open.findIndex((tab) => tab.url !== undefined && pageAddress(tab.url) === url);
    return at < 0 ? null : (open.splice(at, 1)[0]?.id ?? null);
  };
}

async function repaintAll(waiting: Waiting | null): Promise<void> {
  const there = (waiting?.tabs ?? []).filter(({ tabId }) => tabId !== noTab);
  await Promise.all(there.map(({ tabId }) => repaint(tabId)));
}
