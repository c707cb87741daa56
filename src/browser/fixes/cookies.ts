import type { Reply } from '../../commands.ts';
import { type Aside, asideOf, type Snapshot } from '../../cookies/aside.ts';
import type { Cookie } from '../../cookies/cookie.ts';
import { type CookieLook, lookAt } from '../../cookies/look.ts';
import { chosenOf } from '../../cookies/suspects.ts';
import { hostnameOf, hostOf } from '../../incident/address.ts';
import { withStep } from '../../incident/course.ts';
import { shownIncident } from '../../incident/incident.ts';
import { withShown } from '../incidents.ts';
import { mayUse, mayWatch } from '../permissions.ts';
import { dropLooks, readLook, readTab, writeLook } from '../store.ts';
import { addressOf, placeOfTab } from '../tabs.ts';
import {
  dropSnapshot,
  forgetPrivateAsides,
  readSnapshot,
  readSnapshots,
  writeSnapshot,
} from './aside-store.ts';
import { type Jar, readJar, removeFrom, restoreTo, storeOf } from './cookie-jar.ts';
import { changeCourse } from './course.ts';
import { load } from './load.ts';

type Refusal = Extract<Reply, { kind: 'refused' }>['reason'];
const refused = (reason: Refusal): Reply => ({ kind: 'refused', reason });

/** The cookies that go to the page that failed. */
interface Site extends Jar {
  readonly page: string;
  readonly private: boolean;
  /** When the failure began, in milliseconds since the epoch. */
  readonly since: number;
}

/** Takes down the names and sizes of the cookies that go to the failing page's site, for the popup to show. */
export async function lookAtCookies(tabId: number): Promise<Reply> {
  const site = await siteOf(tabId);
  if (typeof site === 'string') return refused(site);
  const cookies = await readJar(site);
  let reply = refused('no-incident');
  await withShown(tabId, async ({ id }) => {
    await writeLook(tabId, lookAt(cookies, site.page, id, Date.now()));
    reply = { kind: 'done' };
  });
  return reply;
}

/**
 * Sets cookies of the failing page's site aside and loads the page again. Where that would send a form again, it is only
 * told that nobody knows whether it has helped. Nothing is removed before it is stored.
 */
export async function clearCookies(
  tabId: number,
  which: 'suspects' | 'all',
  proven: boolean,
): Promise<Reply> {
  const site = await siteOf(tabId);
  if (typeof site === 'string') return refused(site);
  if (!(await alone(() => setAside(site, which)))) return refused('failed');
  const reply = await load(tabId, 'clear-cookies', proven);
  return reply.kind === 'refused' && reply.reason === 'not-safe' ? noteUntold(tabId) : reply;
}

/**
 * Puts back what was set aside, but for what has ended since and what the site has set anew: that is newer, and stays; the old
 * one is kept aside. So is what could not be put back. What was put back before, or never was set aside, is done.
 */
export async function putBack(id: string): Promise<Reply> {
  return alone(async () => {
    const snapshot = await readSnapshot(id);
    if (snapshot === null) return { kind: 'done' };
    if (!(await mayChange(`${snapshot.scheme}://${snapshot.host}/`))) return refused('no-permission');
    const { newer, failed } = await restored(snapshot);
    await dropLooks();
    const left = [...newer, ...failed];
    if (left.length === 0) {
      await dropSnapshot(id);
      return { kind: 'done' };
    }
    await writeSnapshot({ ...snapshot, cookies: left });
    return refused(failed.length > 0 ? 'failed' : 'newer');
  });
}

export function readCookieLook(tabId: number, incident: string): Promise<CookieLook | null> {
  return readLook(tabId, incident);
}

/** What was set aside of the site that the tab shows, newest first; of the tab's own cookie store alone. */
export async function readAside(tabId: number): Promise<readonly Aside[]> {
  const snapshots = await readSnapshots();
  if (snapshots.length === 0) return [];
  const [state, url, place] = await Promise.all([readTab(tabId), addressOf(tabId), placeOfTab(tabId)]);
  const host = hostnameOf(url ?? state?.incident?.failure.url ?? '');
  const store = place.cookieStore ?? state?.incident?.place.cookieStore ?? usualStore(place.private);
  return snapshots.filter((snapshot) => snapshot.host === host && snapshot.store === store).map(asideOf);
}

/**
 * One change of cookies at a time, in whatever order they are asked for. A private window may be closed meanwhile: what was
 * written of it then goes with it.
 */
function alone<T>(task: () => Promise<T>): Promise<T> {
  return navigator.locks.request('cookies', () => task().finally(() => forgetPrivateAsides()));
}

/** Chromium tells no store with a tab. It has two, by these ids (chrome/browser/extensions/api/cookies/cookies_helpers.cc). */
function usualStore(isPrivate: boolean): string | null {
  return __BROWSER__ === 'chrome' ? (isPrivate ? '1' : '0') : null;
}

/** The browsers want both: the permission for cookies, and the access to the site. */
async function mayChange(url: string): Promise<boolean> {
  return (await mayUse('cookies')) && (await mayWatch(url));
}

async function siteOf(tabId: number): Promise<Site | Refusal> {
  const [state, shown] = await Promise.all([readTab(tabId), addressOf(tabId)]);
  const incident = shownIncident(state);
  if (incident === null) return 'no-incident';
  const { url } = incident.failure;
  if (shown !== null && hostOf(shown) !== hostOf(url)) return 'moved-on';
  if (!(await mayChange(url))) return 'no-permission';
  const [store, place] = await Promise.all([storeOf(tabId), placeOfTab(tabId)]);
  if (store === null) return 'failed';
  const scheme = url.startsWith('https:') ? 'https' : 'http';
  return { host: hostnameOf(url), scheme, store, page: url, private: place.private, since: incident.firstAt };
}

/**
 * Stores the cookies, then removes them. Where none is there any more, because the background was stopped in between, they
 * lie aside since this failure; what an earlier one has left aside is not credited.
 */
async function setAside(site: Site, which: 'suspects' | 'all'): Promise<boolean> {
  const { host, scheme, store, page, private: isPrivate, since } = site;
  const cookies = chosenOf(await readJar(site), page, which);
  if (cookies.length === 0) {
    const isOurs = (aside: Snapshot) => aside.host === host && aside.store === store && aside.at >= since;
    return (await readSnapshots()).some(isOurs);
  }
  const id = crypto.randomUUID();
  const snapshot = { id, host, scheme, store, private: isPrivate, at: Date.now(), cookies };
  if (!(await writeSnapshot(snapshot))) return false;
  await dropLooks();
  return removeFrom(site, cookies);
}

/** Puts cookies back one by one, in the order in which they were. Returns those that are not back. */
async function restored(snapshot: Snapshot): Promise<{ newer: Cookie[]; failed: Cookie[] }> {
  const left = { newer: [] as Cookie[], failed: [] as Cookie[] };
  for (const cookie of snapshot.cookies) {
    const outcome = await restoreTo(snapshot, cookie);
    if (outcome !== 'settled') left[outcome].push(cookie);
  }
  return left;
}

async function noteUntold(tabId: number): Promise<Reply> {
  const isHad = await changeCourse(tabId, (course) =>
    withStep(course, 'clear-cookies', { kind: 'untold', at: Date.now(), why: 'form' }),
  );
  return isHad ? { kind: 'done' } : refused('no-incident');
}
