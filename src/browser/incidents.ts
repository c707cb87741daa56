import { badgeFailure } from '../incident/badge.ts';
import { type Incident, shownIncident, type TabState } from '../incident/incident.ts';
import type { Observation } from '../incident/observation.ts';
import { reduceTab } from '../incident/reduce.ts';
import { isNamed, isWatched } from '../incident/status.ts';
import { forgetPrivateAsides } from './fixes/aside-store.ts';
import { inTurn } from './in-turn.ts';
import { paintParts } from './parts/badge.ts';
import { readSettings } from './settings.ts';
import { knownTabs, pruneRecents, readTab, writeTab } from './store.ts';
import { openTabs } from './tabs.ts';
import { paint } from './toolbar/badge.ts';
import { noticeIfHidden } from './toolbar/notice.ts';
import { hopeOf } from './watches/hope.ts';

/** What was known of the tab before an observation, and after it. */
interface Change {
  readonly before: TabState | null;
  readonly after: TabState | null;
}

/** An observation, or what may turn out to be one. */
type Observed = Observation | Promise<Observation | null>;

/** Takes an observation in, after all that was observed of the tab before it. */
export function observe(tabId: number, observed: Observed): Promise<Change> {
  return observeIf(tabId, () => observed);
}

/** The same for an observation that depends on what is known of the tab by then. */
export async function observeIf(
  tabId: number,
  choose: (state: TabState | null) => Observed,
): Promise<Change> {
  const change = await inTurn(tabId, () => takeIn(tabId, choose));
  const incident = shownIncident(change.after);
  if (incident !== null && incident.id !== change.before?.incident?.id) await begun(incident);
  return change;
}

/** Reads what is stored, reduces, then writes and paints at once. */
async function takeIn(tabId: number, choose: (state: TabState | null) => Observed): Promise<Change> {
  const before = await readTab(tabId);
  const observation = await choose(before);
  if (observation === null || (before === null && leavesNoTrace(observation)))
    return { before, after: before };
  const watch = await readSettings();
  const after = reduceTab(before, observation, tabId, watch);
  await Promise.all([
    after === before ? undefined : writeTab(tabId, after),
    isToBePainted(observation, before, after) ? paintState(tabId, after) : undefined,
  ]);
  return { before, after };
}

/**
 * An answer that only waits to be shown leaves the button alone: its page may have been shown, and painted, while this was
 * still being written.
 */
function isToBePainted({ kind }: Observation, before: TabState | null, after: TabState | null): boolean {
  if (before === null && after === null) return false;
  const onlyWaits = kind === 'response' || kind === 'redirect' || kind === 'tunnel-refused';
  return !onlyWaits || badgeFailure(before)?.status !== badgeFailure(after)?.status;
}

/** Nearly all of a person's pages: good, and nothing known of the tab. Nothing is read or written for them. */
function leavesNoTrace(observation: Observation): boolean {
  switch (observation.kind) {
    case 'response':
      return !isNamed(observation.response.status);
    case 'looked':
      return observation.look === null || !isNamed(observation.look.status);
    case 'redirect':
    case 'tunnel-refused':
      return false;
    case 'abandoned':
    case 'committed':
    case 'stayed':
    case 'unreachable':
    case 'retry':
      return true;
    default:
      return observation satisfies never;
  }
}

/** A new incident is told once, and is the time to clear away what is left of older ones. */
async function begun(incident: Incident): Promise<void> {
  await Promise.all([noticeIfHidden(incident), pruneRecents(), forgetClosedTabs()]);
}

/** Does something with the failure that a tab shows, while nothing else can happen to the tab; nothing where it shows none. */
export function withShown(tabId: number, task: (incident: Incident) => Promise<void>): Promise<void> {
  return inTurn(tabId, async () => {
    const incident = shownIncident(await readTab(tabId));
    if (incident !== null) await task(incident);
  });
}

/** Who waits for a page is looked up only where one fails: the usual page costs nothing. */
async function paintState(tabId: number, state: TabState | null): Promise<void> {
  const failure = badgeFailure(state);
  if (failure === null && (await paintParts(tabId))) return;
  await paint(tabId, failure, failure === null ? 'none' : await hopeOf(tabId));
}

/** Paints a tab's button by what is known of it; only ever to be called in the tab's turn. */
export { paintState as paintTab };

/** Paints a tab's button as it should be, as after the browser may have wiped it. */
export function repaint(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const state = await readTab(tabId);
    if (state !== null) await paintState(tabId, state);
  });
}

/** Drops what is no longer watched, and its badge. */
export function forgetUnwatched(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const [state, watch] = await Promise.all([readTab(tabId), readSettings()]);
    const failure = state?.incident?.failure;
    if (failure === undefined || failure.kind === 'tunnel' || isWatched(failure.status, watch)) return;
    await writeTab(tabId, null);
    await paint(tabId, null);
  });
}

/**
 * Drops what is known of tabs that are no more: of the one that was just closed, and of any whose closing found the
 * background being stopped.
 */
export async function forgetClosedTabs(justClosed?: number): Promise<void> {
  await forgetPrivateAsides(justClosed);
  const [known, open] = await Promise.all([knownTabs(), openTabs()]);
  const closed = known.filter((tabId) => tabId === justClosed || !open.includes(tabId));
  await Promise.all(closed.map((tabId) => inTurn(tabId, () => writeTab(tabId, null))));
}

/** The browser has put another tab in the place of one, as it may when it discards a tab's page. */
export function moveTab(from: number, to: number): Promise<void> {
  return inTurn(from, async () => {
    const state = await readTab(from);
    await writeTab(from, null);
    if (state !== null) await inTurn(to, () => writeTab(to, state));
  }).then(() => repaint(to));
}
