import { mayWatch, mayWatchEverySite } from '../../browser/permissions.ts';
import { readPolicy } from '../../browser/settings/policy.ts';
import { readOwnSettings } from '../../browser/settings.ts';
import { readExamination, readRecents, readTab } from '../../browser/store.ts';
import { readSystem } from '../../browser/system.ts';
import { addressOf } from '../../browser/tabs.ts';
import { isWebPage } from '../../incident/address.ts';
import { leftAloneBy, narrowed, withoutLeftAlone } from '../../policy/effective.ts';
import type { Known } from '../view.ts';
import type { readTried } from './tried.ts';

/** All that storage and the browser tell about a tab. @param tried null: what was tried is not read */
export async function learn(
  tabId: number,
  tried: typeof readTried | null,
): Promise<Omit<Known, 'unseen' | 'parts'>> {
  const [url, state, examination, all, system, own, policy] = await Promise.all([
    addressOf(tabId),
    readTab(tabId),
    readExamination(tabId),
    readRecents(),
    readSystem(),
    readOwnSettings(),
    readPolicy(),
  ]);
  const access = (await isVisible(url)) ? 'granted' : 'withheld';
  const leftAlone = url === null ? null : leftAloneBy(url, own, policy);
  const recents = withoutLeftAlone(all, narrowed(own, policy));
  const now = Date.now();
  const known = { url, state, examination, recents, system, access, leftAlone, policy, now } as const;
  return { ...known, ...((await tried?.(tabId, state?.incident ?? null)) ?? nothingTried) };
}

const nothingTried = {
  course: null,
  cookies: null,
  aside: [],
  switchedOff: null,
  onTrial: false,
  waiting: null,
  elsewhere: [],
  mayNotify: true,
  history: [],
};

/** An address that the browser does not tell may be any site's, as long as one is withheld from us. */
function isVisible(url: string | null): Promise<boolean> {
  if (url === null) return mayWatchEverySite();
  return isWebPage(url) ? mayWatch(url) : Promise.resolve(true);
}
