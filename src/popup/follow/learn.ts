import { readAside, readCookieLook } from '../../browser/fixes/cookies.ts';
import { readSwitchedOff } from '../../browser/fixes/extension.ts';
import { mayWatch, mayWatchEverySite } from '../../browser/permissions.ts';
import { readCourse, readExamination, readRecents, readTab } from '../../browser/store.ts';
import { readSystem } from '../../browser/system.ts';
import { addressOf } from '../../browser/tabs.ts';
import { isWebPage } from '../../incident/address.ts';
import type { Known } from '../view.ts';

/** All that storage and the browser tell about a tab. */
export async function learn(tabId: number): Promise<Omit<Known, 'unseen'>> {
  const [url, state, examination, recents, aside, switchedOff, system] = await Promise.all([
    addressOf(tabId),
    readTab(tabId),
    readExamination(tabId),
    readRecents(),
    readAside(tabId),
    readSwitchedOff(),
    readSystem(),
  ]);
  const id = state?.incident?.id;
  const [course, cookies] =
    id === undefined ? [null, null] : await Promise.all([readCourse(tabId, id), readCookieLook(tabId, id)]);
  const access = (await isVisible(url)) ? 'granted' : 'withheld';
  const tried = { course, cookies, aside, switchedOff };
  return { url, state, examination, ...tried, system, recents, access, now: Date.now() };
}

/** An address that the browser does not tell may be any site's, as long as one is withheld from us. */
function isVisible(url: string | null): Promise<boolean> {
  if (url === null) return mayWatchEverySite();
  return isWebPage(url) ? mayWatch(url) : Promise.resolve(true);
}
