import { hostOf } from '../../incident/address.ts';
import { shownIncident } from '../../incident/incident.ts';
import { isFor, noTab, type Waiting } from '../../retry/waiting.ts';
import { load } from '../fixes/load.ts';
import { repaint } from '../incidents.ts';
import { readSettings } from '../settings.ts';
import { readTab } from '../store.ts';
import { text } from '../texts.ts';
import { paintBack } from '../toolbar/badge.ts';
import { giveNotice } from '../toolbar/give-notice.ts';
import { keyOf } from './store.ts';

/** Tells how a watch has ended: on the tabs' buttons, and of a site that is back by one quiet notice where the person allows it. */
export async function tellEnd(waiting: Waiting): Promise<void> {
  const isBack = waiting.watch.state.kind === 'back';
  const there = waiting.tabs.filter(({ tabId }) => tabId !== noTab);
  await Promise.all(there.map(({ tabId }) => tellTab(tabId, waiting, isBack)));
  if (!isBack) return;
  await notify(waiting).catch(() => {}); // The permission was taken back meanwhile: the buttons tell it.
  await Promise.all(waiting.tabs.map(loadIfWanted));
}

/** Only the page that the person wants loaded: the tab may show another failure by now, of another site even. */
async function loadIfWanted({ tabId, url, reload }: Waiting['tabs'][number]): Promise<void> {
  if (!reload || shownIncident(await readTab(tabId))?.failure.url !== url) return;
  await load(tabId, 'wait', false);
}

/** A tab that shows something else by now still says it, until its next page. */
async function tellTab(tabId: number, waiting: Waiting, isBack: boolean): Promise<void> {
  const incident = shownIncident(await readTab(tabId));
  const isShown = incident !== null && isFor(waiting, tabId, incident.failure.url);
  if (isShown) await repaint(tabId);
  else if (isBack && incident === null)
    await paintBack(tabId, hostOf(waiting.origin), (await readSettings()).badge);
}

/** The host's name alone, and nothing from a private window: a notice stays in the system's list. */
async function notify(waiting: Waiting): Promise<void> {
  if (waiting.place.private || !(await readSettings()).noticeBack) return;
  const message = text(
    waiting.tabs.some(({ url }) => url === waiting.asks) ? 'noticeBack' : 'noticeBackSite',
  );
  await giveNotice({ id: keyOf(waiting), icon: 'normal', title: hostOf(waiting.origin), message });
}
