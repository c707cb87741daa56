import { type CookieLook, parseCookieLook } from '../cookies/looked.ts';
import { type Course, parseCourse } from '../incident/course.ts';
import { type Incident, parseTabState, type TabState } from '../incident/incident.ts';
import { mostRecents, parseRecents, type Recent, recentOf } from '../incident/recent.ts';
import { type Examination, parseExamination } from '../probes/examination.ts';
import { browser } from './api.ts';
import { dropAllWatched } from './parts/store.ts';

const session = browser.storage.session;
const tabKey = (tabId: number) => `tab:${tabId}`;
const examinationPrefix = 'examination:';
const examinationKey = (tabId: number) => `${examinationPrefix}${tabId}`;
const courseKey = (tabId: number) => `course:${tabId}`;
const lookPrefix = 'cookies:';
const lookKey = (tabId: number) => `${lookPrefix}${tabId}`;
/** Cookies that were set aside; they outlive the tab. */
export const asidePrefix = 'aside:';
const recentPrefix = 'recent:';
const recentKey = (id: string) => `${recentPrefix}${id}`;

const keysOf = (tabId: number) => [tabKey(tabId), examinationKey(tabId), courseKey(tabId), lookKey(tabId)];

/** What is known of a tab; null for nothing. */
export async function readTab(tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  return parseTabState((await session.get(key))[key]);
}

/**
 * Writes the tab, its line in the session's list and what is to be written with them in one go, so that no crash can part
 * them.
 */
export async function writeTab(
  tabId: number,
  state: TabState | null,
  besides: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (state === null) return session.remove(keysOf(tabId));
  await writeSession({ [tabKey(tabId)]: state, ...recentEntry(state.incident), ...besides });
}

/**
 * Where the store is full (10 MB), what was examined gives way, and what failed of pages that loaded: that can be had again,
 * or matters less, and what happened cannot.
 */
export async function writeSession(entries: Record<string, unknown>): Promise<void> {
  await session.set(entries).catch(async () => {
    await Promise.all([dropExaminations(), dropAllWatched()]);
    await session.set(entries);
  });
}

async function dropExaminations(): Promise<void> {
  const keys = Object.keys(await session.get(null));
  await session.remove(keys.filter((key) => key.startsWith(examinationPrefix)));
}

function recentEntry(incident: Incident | null): Record<string, Recent> {
  const recent = incident === null ? null : recentOf(incident);
  return recent === null ? {} : { [recentKey(recent.id)]: recent };
}

export async function readExamination(tabId: number): Promise<Examination | null> {
  const key = examinationKey(tabId);
  return parseExamination((await session.get(key))[key]);
}

/** Where the store is full, those of other tabs give way. */
export async function writeExamination(tabId: number, examination: Examination): Promise<void> {
  const entry = { [examinationKey(tabId)]: examination };
  await session.set(entry).catch(async () => {
    await dropExaminations();
    await session.set(entry);
  });
}

/** What was tried about an incident; null: nothing yet. */
export async function readCourse(tabId: number, incident: string): Promise<Course | null> {
  const key = courseKey(tabId);
  return parseCourse((await session.get(key))[key], incident);
}

export function writeCourse(tabId: number, course: Course): Promise<void> {
  return session.set({ [courseKey(tabId)]: course });
}

/** What was seen of the site's cookies; null: nobody has looked since they were changed. */
export async function readLook(tabId: number, incident: string): Promise<CookieLook | null> {
  const key = lookKey(tabId);
  return parseCookieLook((await session.get(key))[key], incident);
}

export function writeLook(tabId: number, look: CookieLook): Promise<void> {
  return session.set({ [lookKey(tabId)]: look });
}

/** After cookies were changed, which other tabs of the site have too. */
export async function dropLooks(): Promise<void> {
  const keys = Object.keys(await session.get(null));
  await session.remove(keys.filter((key) => key.startsWith(lookPrefix)));
}

/** Calls back after every change of what is known of the tab, was set aside or is on trial, until the returned function is called. */
export function onTabChange(tabId: number, changed: () => void): () => void {
  const keys = [...keysOf(tabId), trialKey];
  const listener = (changes: Record<string, unknown>) => {
    const isOurs = (key: string) => keys.includes(key) || key.startsWith(asidePrefix);
    if (Object.keys(changes).some(isOurs)) changed();
  };
  session.onChanged.addListener(listener);
  return () => session.onChanged.removeListener(listener);
}

/** This session's incidents, newest first. */
export async function readRecents(): Promise<Recent[]> {
  const all = await session.get(null);
  return parseRecents(Object.keys(all).flatMap((key) => (key.startsWith(recentPrefix) ? [all[key]] : [])));
}

/** Keeps the list short. */
export async function pruneRecents(): Promise<void> {
  const surplus = (await readRecents()).slice(mostRecents);
  if (surplus.length > 0) await session.remove(surplus.map(({ id }) => recentKey(id)));
}

/** Tabs of which something is known. */
export async function knownTabs(): Promise<number[]> {
  const keys = Object.keys(await session.get(null));
  const ids = keys.flatMap((key) => /^(?:tab|examination|course|cookies):(\d+)$/.exec(key)?.[1] ?? []);
  return [...new Set(ids.map(Number))];
}

/**
 * What a background finds when it starts: `isFirst` is true once after every start of the extension (installed, updated,
 * enabled, or with the browser); `trial` is the tab for which another extension was being switched off and on.
 */
export async function readStart(): Promise<{ isFirst: boolean; trial: number | null }> {
  const { started, trial } = await session.get(['started', trialKey]);
  if (started !== true) await session.set({ started: true });
  return { isFirst: started !== true, trial: typeof trial === 'number' ? trial : null };
}

const trialKey = 'trial';

/** For which tab an extension is being switched off and on; null: for none. */
export async function readTrial(): Promise<number | null> {
  const trial = (await session.get(trialKey))[trialKey];
  return typeof trial === 'number' ? trial : null;
}

/** Notes for which tab an extension is being switched off and on; null: for none any more. */
export function writeTrial(tabId: number | null): Promise<void> {
  return tabId === null ? session.remove(trialKey) : session.set({ [trialKey]: tabId });
}
