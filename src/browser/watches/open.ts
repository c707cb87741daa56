import type { Reply } from '../../commands.ts';
import { originOf } from '../../incident/address.ts';
import type { Waiting } from '../../retry/waiting.ts';
import { browser } from '../api.ts';
import { isUsual } from '../checks/identity.ts';
import { addressOf, bringForward } from '../tabs.ts';
import { change } from './run.ts';
import { isWaitingKey, readAllWaiting } from './store.ts';

/** A pressed notice whose id names who waits. Returns whether it was one of these. */
export async function noticePressed(id: string): Promise<boolean> {
  if (!isWaitingKey(id)) return false;
  await openWaited(id);
  return true;
}

/**
 * Brings a tab forward that waits and still shows the site. If there is none, what was asked for is opened anew, by GET; but what
 * was waited for in a container or a private window is not opened outside it, where the person is somebody else.
 */
export async function openWaited(key: string): Promise<Reply> {
  const waiting = (await readAllWaiting()).find((one) => one.key === key)?.waiting;
  if (waiting === undefined) return { kind: 'refused', reason: 'no-incident' };
  const tabId = await tabWithSite(waiting);
  if (tabId !== null) {
    await bringForward(tabId);
    return { kind: 'done' };
  }
  if (!isUsual(waiting.place)) return { kind: 'refused', reason: 'moved-on' };
  await browser.tabs.create({ url: waiting.asks });
  await change(key, waiting.place.private, () => null);
  return { kind: 'done' };
}

async function tabWithSite({ tabs, origin }: Waiting): Promise<number | null> {
  for (const { tabId } of tabs) {
    const url = await addressOf(tabId);
    if (url !== null && originOf(url) === origin) return tabId;
  }
  return null;
}
