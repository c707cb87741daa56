import type { Reply } from '../../commands.ts';
import { originOf } from '../../incident/address.ts';
import { type Incident, shownIncident } from '../../incident/incident.ts';
import { waitsUntil } from '../../probes/asking/permit.ts';
import {
  asksFor,
  isFor,
  joined,
  newWaiting,
  type Waiting,
  withoutTab,
  withTab,
} from '../../retry/waiting.ts';
import { newWatch, turned } from '../../retry/watch.ts';
import { isUsual } from '../checks/identity.ts';
import { repaint } from '../incidents.ts';
import { mayWatch } from '../permissions.ts';
import { readSettings } from '../settings.ts';
import { readTab } from '../store.ts';
import { watchNow } from './clock.ts';
import { awaitConnection } from './connection.ts';
import { takeUpWatches } from './life.ts';
import { change } from './run.ts';
import { keyOf, readAllWaiting } from './store.ts';
import { noteVersion } from './version.ts';

const done: Reply = { kind: 'done' };

/** How a page is waited for. */
export interface Wish {
  /** Whether to load the page by itself once it is back; null: as the person's settings say. */
  readonly reload: boolean | null;
  /** Whether the verdict is the person's own connection: then nothing is asked until another site answers. */
  readonly own: boolean;
  /** Whether the page itself is to be asked for, where only the person may say so. */
  readonly itself: boolean;
}

/** Begins to ask whether the site of the tab's failing page is back. Tabs of one site share one schedule. */
export async function watchFor(tabId: number, wish: Wish): Promise<Reply> {
  const incident = shownIncident(await readTab(tabId));
  if (incident === null) return { kind: 'refused', reason: 'no-incident' };
  if (!(await mayBeAsked(incident))) return { kind: 'refused', reason: 'no-permission' };
  const { reloadWhenBack: usual } = await readSettings();
  const tab = { tabId, url: incident.failure.url, reload: wish.reload ?? usual };
  await takeUpWatches();
  const key = keyOf({ origin: originOf(incident.failure.url), place: incident.place });
  const waiting = await change(key, incident.place.private, (known) =>
    joined(known, begun(incident, wish, known?.watch.notBefore ?? 0), tab),
  );
  if (wish.own) awaitConnection();
  await noteVersion();
  await Promise.all((waiting?.tabs ?? []).map((one) => repaint(one.tabId)));
  return done;
}

async function mayBeAsked({ failure, place }: Incident): Promise<boolean> {
  return isUsual(place) ? await mayWatch(failure.url) : true;
}

/**
 * What the site has asked for counts from now on, by whatever clock.
 *
 * @param notBefore what it had asked for before
 */
function begun(incident: Incident, { own, itself }: Wish, notBefore: number): Waiting {
  const now = watchNow();
  const wait = Math.max(0, waitsUntil(incident) - Date.now());
  const watch = newWatch(now, Math.max(notBefore, wait === 0 ? 0 : now + wait), Math.random);
  const paused = turned(watch, { kind: 'pause', why: 'own-connection' }, now, Math.random);
  return newWaiting(incident, asksFor(incident, itself), own ? paused : watch);
}

/** The tab waits no more; the last of a site's tabs ends the questions. */
export function stopWatching(tabId: number): Promise<Reply> {
  return changeOf(tabId, (waiting) => withoutTab(waiting, tabId));
}

/** Whether the page is to be loaded by itself once it is back. */
export function reloadWhenBack(tabId: number, reload: boolean): Promise<Reply> {
  return changeOf(tabId, (waiting, url) => withTab(waiting, { tabId, url, reload }));
}

/** Has the page itself asked for from now on, and not the start page of its site. */
export async function askItself(tabId: number): Promise<Reply> {
  const incident = shownIncident(await readTab(tabId));
  if (incident === null) return { kind: 'refused', reason: 'no-incident' };
  return changeOf(tabId, (waiting) => asking(waiting, asksFor(incident, true)));
}

/** What another page has answered tells nothing of this one. */
function asking(waiting: Waiting, asks: string): Waiting {
  if (waiting.asks === asks) return waiting;
  return { ...waiting, asks, watch: newWatch(watchNow(), waiting.watch.notBefore, Math.random) };
}

/** Changes what is waited for in a tab that shows the failure. */
async function changeOf(
  tabId: number,
  to: (waiting: Waiting, url: string) => Waiting | null,
): Promise<Reply> {
  const incident = shownIncident(await readTab(tabId));
  if (incident === null) return { kind: 'refused', reason: 'no-incident' };
  const mine = (await readAllWaiting()).filter(({ waiting }) => isFor(waiting, tabId, incident.failure.url));
  await Promise.all(
    mine.map(({ key, waiting }) =>
      change(key, waiting.place.private, (known) =>
        known === null ? null : to(known, incident.failure.url),
      ),
    ),
  );
  await repaint(tabId);
  return done;
}
