import * as v from 'valibot';
import type { BrowsingData } from 'webextension-polyfill';
import type { Refusal, Reply } from '../../commands.ts';
import { hostnameOf, hostOf, originOf } from '../../incident/address.ts';
import { withStep } from '../../incident/course.ts';
import { isReloadSafe } from '../../incident/form.ts';
import { type Incident, shownIncident } from '../../incident/incident.ts';
import { browser } from '../api.ts';
import { isUsual } from '../checks/identity.ts';
import { removeWorkersHere } from '../checks/inside.ts';
import { runInside } from '../checks/run-inside.ts';
import { readTab } from '../store.ts';
import { addressOf } from '../tabs.ts';
import { changeCourse } from './course.ts';
import { load } from './load.ts';

/** Milliseconds that the page may take to remove its site's workers: their storage may be large. */
const patience = 5_000;

/**
 * Clears something of the failing page's site, and of no other, then loads the page again. A page whose reload would send a
 * form is not loaded: then nothing tells whether it helped.
 *
 * @param proven that what it is made for helps was measured before
 */
export async function clear(tabId: number, what: 'copies' | 'worker', proven: boolean): Promise<Reply> {
  const [state, shown] = await Promise.all([readTab(tabId), addressOf(tabId)]);
  const incident = shownIncident(state);
  if (incident === null) return refused('no-incident');
  if (shown === null) return refused('failed');
  if (hostOf(shown) !== hostOf(incident.failure.url)) return refused('moved-on');
  const refusal = await (what === 'copies' ? clearCopies(incident) : removeWorkers(tabId, incident));
  if (refusal !== null) return refused(refusal);
  const fix = what === 'copies' ? 'clear-copies' : 'remove-worker';
  if (isReloadSafe(incident)) return await load(tabId, fix, proven);
  await changeCourse(tabId, (course) =>
    withStep(course, fix, { kind: 'untold', at: Date.now(), why: 'form' }),
  );
  return { kind: 'done' };
}

const refused = (reason: Refusal): Reply => ({ kind: 'refused', reason });

/**
 * Empties the browser's cache of this origin. Firefox would empty it of every site or of none: there the load past the
 * cache, which follows, replaces this page's copy. Nothing but the cache is ever named here: other kinds of data do not
 * keep to one site.
 */
async function clearCopies(incident: Incident): Promise<Refusal | null> {
  const { failure, place } = incident;
  if (__BROWSER__ === 'firefox') return isReloadSafe(incident) ? null : 'not-safe';
  if (!isUsual(place)) return 'out-of-reach';
  if (browser.browsingData === undefined) return 'no-permission';
  await browser.browsingData.remove(ofSite(failure.url), { cache: true });
  return null;
}

/** Chromium keeps to an origin, its port included: https://developer.chrome.com/docs/extensions/reference/api/browsingData */
function ofSite(url: string): BrowsingData.RemovalOptions & { origins: string[] } {
  return { origins: [originOf(url)] };
}

const removal = v.object({ removed: v.number() });

/** Inside the page, as that tab; else, where no script runs in it, by the browser, which knows the usual windows alone. */
async function removeWorkers(tabId: number, { failure, place }: Incident): Promise<Refusal | null> {
  const inside = await runInside(tabId, removeWorkersHere, [originOf(failure.url)], patience);
  if (v.is(removal, inside)) return null;
  if (!isUsual(place)) return 'out-of-reach';
  if (browser.browsingData === undefined) return 'no-permission';
  if (__BROWSER__ === 'firefox') {
    await browser.browsingData.remove({ hostnames: [hostnameOf(failure.url)] }, { serviceWorkers: true });
  } else {
    await browser.browsingData.remove(ofSite(failure.url), workersAndCopies);
  }
  return null;
}

/** Firefox knows no `cacheStorage` and refuses it. */
const workersAndCopies = { serviceWorkers: true, cacheStorage: true };
