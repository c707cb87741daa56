import { hostOf } from '../../incident/address.ts';
import { type Incident, tabOf } from '../../incident/incident.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import { browser } from '../api.ts';
import { readSettings } from '../settings.ts';
import { bringForward } from '../tabs.ts';
import { text } from '../texts.ts';
import { noticePressed } from '../watches/notice.ts';
import { isButtonVisible } from './button.ts';

/**
 * Tells of an incident by a quiet notice where the person cannot see the badge and has allowed notices. A notice stays
 * in the system's list, so none is given from a private window.
 */
export async function noticeIfHidden(incident: Incident): Promise<void> {
  if (incident.place.private || browser.notifications === undefined) return;
  if (!(await readSettings()).notices || (await isButtonVisible())) return;
  const { status } = incident.failure;
  const name = status !== null && isNamed(status) ? `${status} ${statusName(status)}` : text('tunnelRefused');
  await browser.notifications.create(incident.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/alert-128.png'),
    title: hostOf(incident.failure.url),
    message: text('noticeMessage', name),
    ...quiet,
  });
}

/** Firefox refuses the option; its notices make no sound of their own. */
const quiet = __BROWSER__ === 'chrome' ? { silent: true } : {};

/** A click on a notice brings its tab forward. The API is there only once the permission was granted. */
export function openTabOnNoticeClick(): void {
  browser.notifications?.onClicked.addListener(clicked);
}

async function clicked(id: string): Promise<void> {
  await browser.notifications.clear(id);
  if (await noticePressed(id)) return;
  await bringForward(tabOf(id)).catch(() => {}); // The tab is closed by now.
}
