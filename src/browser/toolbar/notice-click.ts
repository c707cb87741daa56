import { tabOf } from '../../incident/incident.ts';
import { browser } from '../api.ts';
import { bringForward } from '../tabs.ts';
import { noticePressed } from '../watches/open.ts';

/** A click on a notice brings its tab forward. The API is there only once the permission was granted. */
export function openTabOnNoticeClick(): void {
  browser.notifications?.onClicked.addListener(clicked);
}

async function clicked(id: string): Promise<void> {
  await browser.notifications.clear(id);
  if (await noticePressed(id)) return;
  await bringForward(tabOf(id)).catch(() => {}); // The tab is closed by now.
}
