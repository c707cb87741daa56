import { browser } from '../api.ts';
import { bringForward } from '../tabs.ts';
import { readAllWaiting } from './store.ts';

/** How the notices begin whose id names an origin that is back. */
export const noticePrefix = 'back:';

/** Brings a tab that waited forward, or opens the page if all are closed. Returns whether the notice was one of these. */
export async function noticePressed(id: string): Promise<boolean> {
  if (!id.startsWith(noticePrefix)) return false;
  const origin = id.slice(noticePrefix.length);
  const found = (await readAllWaiting()).find(
    ({ waiting }) => waiting.origin === origin && !waiting.place.private,
  );
  for (const { tabId } of found?.waiting.tabs ?? []) {
    const isThere = await bringForward(tabId).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  await browser.tabs.create({ url: found?.waiting.tabs[0]?.url ?? origin });
  return true;
}
