import type { Reply } from '../../commands.ts';
import { type Incident, shownIncident } from '../../incident/incident.ts';
import { waitsUntil } from '../../probes/asking/permit.ts';
import { isOver } from '../../retry/over.ts';
import { asksFor, newWaiting, type Waiting, withoutTab, withTab } from '../../retry/waiting.ts';
import { newWatch, turned } from '../../retry/watch.ts';
import { isUsual } from '../checks/identity.ts';
import { repaint } from '../incidents.ts';
import { mayWatch } from '../permissions.ts';
import { readSettings } from '../settings.ts';
import { readTab } from '../store.ts';
import { watchNow } from './clock.ts';
import { change } from './run.ts';
import { keyOf, readAllWaiting } from './store.ts';

const done: Reply = { kind: 'done' };

/**
 * Begins to ask whether the site of the tab's failing page is back. Tabs of one site share one schedule.
 *
 * @param reload whether to load the page by itself once it is back; null: as the person's settings say
 * @param own whether the verdict is the person's own connection: then nothing is asked until another site answers
 */
export async function watchFor(tabId: number, reload: boolean | null, own: boolean): Promise<Reply> {
  const incident = shownIncident(await readTab(tabId));
  if (incident === null) return { kind: 'refused', reason: 'no-incident' };
  if (!(await mayBeAsked(incident))) return { kind: 'refused', reason: 'no-permission' };
  const { reloadWhenBack: usual } = await readSettings();
  const tab = { tabId, url: incident.failure.url, reload: reload ?? usual };
  const fresh = begun(incident, own);
  await change(keyOf(fresh), incident.place.private, (known) =>
    withTab(known === null || isOver(known.watch) ? fresh : known, tab),
  );
  await repaint(tabId);
  return done;
}

async function mayBeAsked({ failure, place }: Incident): Promise<boolean> {
  return isUsual(place) ? await mayWatch(failure.url) : true;
}

/** What the site has asked for counts from now on, by whatever clock. */
function begun(incident: Incident, own: boolean): Waiting {
  const now = watchNow();
  const wait = Math.max(0, waitsUntil(incident) - Date.now());
  const watch = newWatch(now, wait === 0 ? 0 : now + wait, Math.random);
  const paused = turned(watch, { kind: 'pause', why: 'own-connection' }, now, Math.random);
  return newWaiting(incident, asksFor(incident, Date.now()), own ? paused : watch);
}

/** The tab waits no more; the last of a site's tabs ends the questions. */
export async function stopWatching(tabId: number): Promise<Reply> {
  const mine = (await readAllWaiting()).filter(({ waiting }) =>
    waiting.tabs.some((tab) => tab.tabId === tabId),
  );
  await Promise.all(
    mine.map(({ key, waiting }) =>
      change(key, waiting.place.private, (known) => (known === null ? null : withoutTab(known, tabId))),
    ),
  );
  await repaint(tabId);
  return done;
}

/** Whether the page is to be loaded by itself once it is back. */
export async function reloadWhenBack(tabId: number, reload: boolean): Promise<Reply> {
  const mine = (await readAllWaiting()).filter(({ waiting }) =>
    waiting.tabs.some((tab) => tab.tabId === tabId),
  );
  await Promise.all(
    mine.map(({ key, waiting }) =>
      change(key, waiting.place.private, (known) => {
        const tab = known?.tabs.find((one) => one.tabId === tabId);
        return known === null || tab === undefined ? known : withTab(known, { ...tab, reload });
      }),
    ),
  );
  return done;
}

/** The browser was closed meanwhile: the person says whether to go on with what was waited for, or not. */
export async function goOnAfterRestart(origin: string, on: boolean): Promise<Reply> {
  const found = (await readAllWaiting()).find(
    ({ waiting: { origin: one, watch } }) =>
      one === origin && watch.state.kind === 'paused' && watch.state.why === 'restarted',
  );
  if (found === undefined) return { kind: 'refused', reason: 'no-incident' };
  const now = watchNow();
  await change(found.key, found.waiting.place.private, (known) =>
    on && known !== null ? { ...known, watch: newWatch(now, known.watch.notBefore, Math.random) } : null,
  );
  return done;
}
