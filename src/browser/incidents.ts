import { incidentOf, type Note, notesOf } from '../history/note.ts';
import { badgeFailure } from '../incident/badge.ts';
import { type Incident, shownIncident, type TabState } from '../incident/incident.ts';
import type { Observation } from '../incident/observation.ts';
import { reduceTab } from '../incident/reduce.ts';
import { isNamed, isWatched } from '../incident/status.ts';
import { isLeftAlone, type Settings } from '../settings.ts';
import { forgetPrivateAsides } from './fixes/aside-store.ts';
import { inTurn } from './in-turn.ts';
import { pendingEntries } from './journal/pending.ts';
import { writeDown } from './journal/record.ts';
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
  /** What it leaves to be written into the journal. */
  readonly notes: readonly Note[];
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
  for (const note of change.notes) void writeDown(incidentOf(note));
  const incident = shownIncident(change.after);
  if (incident !== null && incident.id !== change.before?.incident?.id) await begun(incident);
  return change;
}

/** Reads what is stored, reduces, then writes and paints at once. */
async function takeIn(tabId: number, choose: (state: TabState | null) => Observed): Promise<Change> {
  const before = await readTab(tabId);
  const observation = await choose(before);
  if (observation === null || (before === null && leavesNoTrace(observation)))
    return { before, after: before, notes: [] };
  const settings = await readSettings();
  const after = judged(before, observation, tabId, settings);
  const notes = notesOf(before?.incident ?? null, after?.incident ?? null, settings);
  await Promise.all([
    after === before ? undefined : writeTab(tabId, after, pendingEntries(notes)),
    isToBePainted(observation, before, after) ? paintState(tabId, after) : undefined,
  ]);
  return { before, after, notes };
}

/** Of a site that is to be left alone nothing is taken in; and a tab that shows it has left behind what it showed before. */
function judged(
  before: TabState | null,
  observation: Observation,
  tabId: number,
  settings: Settings,
): TabState | null {
  const url = addressIn(observation);
  if (url === null || !isLeftAlone(url, settings)) return reduceTab(before, observation, tabId, settings);
  const isShown = observation.kind === 'committed' || observation.kind === 'looked';
  return isShown ? null : before;
}

/** The page that an observation is about; null: it names none. */
function addressIn(observation: Observation): string | null {
  switch (observation.kind) {
    case 'response':
      return observation.response.url;
    case 'redirect':
      return observation.redirect.origin;
    case 'tunnel-refused':
      return observation.tunnel.url;
    case 'committed':
    case 'looked':
      return observation.url;
    case 'unreachable':
    case 'stayed':
    case 'abandoned':
    case 'retry':
      return null;
    default:
      return observation satisfies never;
  }
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
  if (failure === null) {
    if (!(await paintParts(tabId))) await paint(tabId, null);
    return;
  }
  const [hope, { badge }] = await Promise.all([hopeOf(tabId, failure.url), readSettings()]);
  await paint(tabId, { failure, hope, shows: badge });
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

/** Paints every button of which something is known, as after the person has chosen another look of it. */
export async function repaintAll(): Promise<void> {
  await Promise.all((await knownTabs()).map(repaint));
}

/** Drops what is no longer watched, and its badge. */
export function forgetUnwatched(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const [state, settings] = await Promise.all([readTab(tabId), readSettings()]);
    const failure = state?.incident?.failure;
    if (failure === undefined) return;
    const isWanted = failure.kind === 'tunnel' || isWatched(failure.status, settings);
    if (isWanted && !isLeftAlone(failure.url, settings)) return;
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
