import { hostOf } from '../../incident/address.ts';
import type { Waiting } from '../../retry/waiting.ts';
import { browser } from '../api.ts';
import { load } from '../fixes/load.ts';
import { repaint } from '../incidents.ts';
import { readSettings } from '../settings.ts';
import { text } from '../texts.ts';
import { noticePrefix } from './notice.ts';

/** Tells how a watch has ended: on the tabs' buttons, and of a page that is back by one quiet notice where the person allows it. */
export async function tellEnd(waiting: Waiting): Promise<void> {
  await Promise.all(waiting.tabs.map(({ tabId }) => repaint(tabId)));
  if (waiting.watch.state.kind !== 'back') return;
  await notify(waiting);
  const wanted = waiting.tabs.filter(({ reload }) => reload);
  await Promise.all(wanted.map(({ tabId }) => load(tabId, 'wait', false)));
}

/** The host's name alone, and nothing from a private window: a notice stays in the system's list. */
async function notify({ origin, place }: Waiting): Promise<void> {
  if (place.private || browser.notifications === undefined || !(await readSettings()).noticeBack) return;
  await browser.notifications.create(`${noticePrefix}${origin}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/normal-128.png'),
    title: hostOf(origin),
    message: text('noticeBack'),
  });
}
