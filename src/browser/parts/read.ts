import { isWebPage } from '../../incident/address.ts';
import { type FailedParts, failedParts } from '../../parts/failed.ts';
import { heedsIn } from '../../parts/heeded.ts';
import { onlyHeeded } from '../../parts/watched.ts';
import { isLeftAlone } from '../../settings.ts';
import { mayWatch, mayWatchEverySite } from '../permissions.ts';
import { readSettings } from '../settings.ts';
import { addressOf } from '../tabs.ts';
import { readSince, readWatched } from './store.ts';
import { readTiming } from './timing.ts';

/**
 * All that is known to have failed of the page in a tab, with the page's address. Nothing is asked of anybody. null where
 * there is no web page, or where we may not look at it, or are to leave it alone.
 */
export async function readFailedParts(tabId: number): Promise<{ failed: FailedParts; page: string } | null> {
  const page = await addressOf(tabId);
  if (page === null || !isWebPage(page) || !(await mayWatch(page))) return null;
  const [everySite, settings] = await Promise.all([mayWatchEverySite(), readSettings()]);
  if (isLeftAlone(page, settings)) return null;
  const [reading, watched, since] = await Promise.all([
    readTiming(tabId, everySite ? 'all' : 'top'),
    readWatched(tabId),
    readSince(),
  ]);
  const heeds = heedsIn(page, settings);
  const told = reading && { ...reading, groups: reading.groups.filter(heeds) };
  const seen = watched && onlyHeeded(watched, heeds);
  const isWhole = everySite && since !== null && reading !== null && reading.startedAt >= since;
  return { failed: failedParts(told, seen, isWhole), page };
}
