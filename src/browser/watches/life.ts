import { originOf, pageAddress } from '../../incident/address.ts';
import { type Incident, parseTabState } from '../../incident/incident.ts';
import { isOver } from '../../retry/over.ts';
import { type Waiting, withoutTab, withTabIds } from '../../retry/waiting.ts';
import { turned } from '../../retry/watch.ts';
import { isLeftAlone } from '../../settings.ts';
import { browser } from '../api.ts';
import { isUsual } from '../checks/identity.ts';
import { inTurn } from '../in-turn.ts';
import { repaint } from '../incidents.ts';
import { mayUse } from '../permissions.ts';
import { readSettings } from '../settings.ts';
import { openTabs } from '../tabs.ts';
import { watchNow } from './clock.ts';
import { change } from './run.ts';
import { readAllWaiting } from './store.ts';
import { isAfterUpdate, noteVersion } from './version.ts';

/** Milliseconds for which the word that a page is back is kept. */
const remembered = 3_600_000;

/** A page that the person sees again needs no more questions; nor does one that has failed again since it was said to be back. Heard of by what is stored of its tab. */
export function observeRecoveries(): void {
  browser.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const tabId = /^tab:(\d+)$/.exec(key)?.[1];
      const incident = tabId === undefined ? null : parseTabState(newValue)?.incident;
      if (incident != null) void forgetWhatIsSettled(Number(tabId), incident);
    }
  });
}

async function forgetWhatIsSettled(tabId: number, incident: Incident): Promise<void> {
  if (incident.state.phase !== 'resolved' && incident.attempts.length === 0) return;
  for (const { key, waiting } of await readAllWaiting()) {
    if (waiting.origin !== originOf(incident.failure.url) || !isSettled(waiting, incident)) continue;
    await change(key, waiting.place.private, (known) => (known === null ? null : withoutTab(known, tabId)));
    await repaint(tabId);
  }
}

function isSettled({ watch: { state } }: Waiting, incident: Incident): boolean {
  if (incident.state.phase === 'resolved') return true;
  return (
    state.kind === 'back' && incident.state.phase === 'noticed' && incident.attempts.at(-1)?.by === 'wait'
  );
}

/** A site that is to be left alone is not waited for any more. */
export async function forgetLeftAlone(): Promise<void> {
  const settings = await readSettings();
  for (const { key, waiting } of await readAllWaiting()) {
    if (isLeftAlone(waiting.origin, settings)) await change(key, waiting.place.private, () => null);
  }
}

/**
 * What becomes of a site's watch when one of its tabs is closed. In a private window nobody waits any more, nor in a container,
 * in whose tabs alone could be asked; else it goes on as long as a notice may tell of its end, or the whole window was closed,
 * as when the browser is. What is over is forgotten in time.
 */
export async function tabClosed(tabId: number, withWindow: boolean): Promise<void> {
  const mayTell = withWindow || (await mayUse('notifications'));
  const open = await openTabs();
  for (const { key, waiting } of await readAllWaiting()) {
    const { state } = waiting.watch;
    const isOld = (state.kind === 'back' || state.kind === 'ended') && watchNow() - state.at > remembered;
    const isLeft =
      waiting.tabs.some((tab) => tab.tabId === tabId) &&
      (waiting.place.private ||
        isOver(waiting.watch) ||
        !mayTell ||
        (!withWindow && !isUsual(waiting.place)));
    const isAway = waiting.place.private && !waiting.tabs.some((tab) => open.includes(tab.tabId));
    if (!isOld && !isLeft && !isAway) continue;
    await change(key, waiting.place.private, (known) =>
      known === null || isOld || isAway ? null : withoutTab(known, tabId),
    );
  }
}

/** The browser has put another tab in the place of one, as it may when it discards a tab's page. */
export async function tabReplaced(from: number, to: number): Promise<void> {
  for (const { key, waiting } of await readAllWaiting()) {
    if (!waiting.tabs.some(({ tabId }) => tabId === from)) continue;
    await change(key, waiting.place.private, (known) =>
      known === null ? null : withTabIds(known, ({ tabId }) => (tabId === from ? to : tabId)),
    );
  }
}

/**
 * After a start of the browser its tabs have other ids, and nothing is asked before the person says so. After an update of the
 * extension the tabs that wait are still there, and it goes on. A site may have come to be left alone meanwhile, unheard: Firefox
 * takes in what the organisation has decided only when it starts.
 */
async function takeUp(): Promise<void> {
  await forgetLeftAlone();
  const isUpdate = await isAfterUpdate();
  const tabs = await browser.tabs.query({});
  const isThere = ({ tabId, url }: Waiting['tabs'][number]) =>
    tabs.some((tab) => tab.id === tabId && tab.url !== undefined && pageAddress(tab.url) === url);
  for (const { key, waiting } of await readAllWaiting()) {
    const goesOn = isUpdate && waiting.tabs.some(isThere);
    await change(key, waiting.place.private, (known) => (known === null || goesOn ? known : asleep(known)));
  }
  await noteVersion();
}

const takenUpKey = 'watches-taken-up';

/**
 * Resolves once what waited before this start of the extension has been taken up, which is done once. Chromium's alarms outlive
 * the browser: nothing may be asked before this, and a background that was stopped in its midst does it again.
 */
export function takeUpWatches(): Promise<void> {
  return inTurn(takenUpKey, async () => {
    if ((await browser.storage.session.get(takenUpKey))[takenUpKey] === true) return;
    await takeUp();
    await browser.storage.session.set({ [takenUpKey]: true });
  });
}

/** null: what was over when the browser was closed is not told any more. */
function asleep(waiting: Waiting): Waiting | null {
  if (isOver(waiting.watch)) return null;
  const watch = turned(waiting.watch, { kind: 'pause', why: 'restarted' }, watchNow(), Math.random);
  return withTabIds({ ...waiting, watch }, () => null);
}
