import { isOver } from '../../retry/over.ts';
import { longestPause, shortest } from '../../retry/schedule.ts';
import type { Waiting } from '../../retry/waiting.ts';
import { type Turn, turned, type Watch, wakesAt } from '../../retry/watch.ts';
import { browser } from '../api.ts';
import { inTurn } from '../in-turn.ts';
import { inTheWorld, watchNow } from './clock.ts';
import { askOnce } from './question.ts';
import { dropWaiting, readAllWaiting, readWaiting, writeWaiting } from './store.ts';
import { tellEnd } from './tell.ts';
import { noteVersion } from './version.ts';

const alarm = 'watches';
/** Milliseconds until the network is looked for again, while there is none: no event wakes a stopped background. */
const offlineLook = 60_000;
const latest = 3_600_000;

/**
 * Registers the one alarm that wakes the background for all watches.
 *
 * @param ready resolves once it is settled which of them go on
 */
export function observeAlarms(ready: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void wakeInAnyCase().then(ready).then(goOn);
  });
}

/** Does for every watch what its time has come for, then sleeps until the next. */
export async function goOn(): Promise<void> {
  await wakeInAnyCase();
  const all = await readAllWaiting();
  // What fails for one, as where the store is full, holds up no other.
  await Promise.allSettled(all.map(({ key, waiting }) => goOnWith(key, waiting.place.private)));
  await setAlarm();
}

/** Changes who waits for one site, and sees to the alarm. null: the matter is closed. */
export async function change(
  key: string,
  isPrivate: boolean,
  to: (waiting: Waiting | null) => Waiting | null,
): Promise<Waiting | null> {
  await wakeInAnyCase();
  const changed = await inTurn(key, async () => {
    const before = await readWaiting(key, isPrivate);
    const after = to(before);
    if (after === null) await dropWaiting(key, isPrivate);
    else if (after !== before) await writeWaiting(after);
    return after;
  });
  if (changed === null) await noteVersion();
  await setAlarm();
  return changed;
}

async function goOnWith(key: string, isPrivate: boolean): Promise<void> {
  const { state } = (await take(key, isPrivate, nextTurn)) ?? {};
  if (state === undefined) return;
  const { before, after } = state;
  const isNewlyAsking = after.watch.state.kind === 'asking' && before.watch.state.kind !== 'asking';
  if (isNewlyAsking) {
    const { attempt, notBefore } = await askOnce(after);
    const at = watchNow();
    // What the site has asked for counts from its answer on, by whatever clock.
    const until = notBefore === 0 ? 0 : at + Math.max(0, notBefore - attempt.at);
    await take(key, isPrivate, () => ({ kind: 'answered', attempt: { ...attempt, at }, notBefore: until }));
  }
  await tellIfOver(key, isPrivate);
}

interface Taken {
  readonly state: { readonly before: Waiting; readonly after: Waiting };
}

/** Takes one turn, while nothing else can happen to the watch; what it comes to is stored before anything is done. */
function take(key: string, isPrivate: boolean, choose: (watch: Watch) => Turn): Promise<Taken | null> {
  return inTurn(key, async () => {
    const before = await readWaiting(key, isPrivate);
    if (before === null) return null;
    const watch = turned(before.watch, choose(before.watch), watchNow(), Math.random);
    const after = { ...before, watch };
    if (watch !== before.watch) await writeWaiting(after);
    return { state: { before, after } };
  });
}

function nextTurn({ state }: Watch): Turn {
  const isOnline = navigator.onLine;
  if (state.kind === 'paused')
    return state.why === 'offline' && isOnline ? { kind: 'resume' } : { kind: 'due' };
  return isOnline || state.kind === 'asking' ? { kind: 'due' } : { kind: 'pause', why: 'offline' };
}

/** Told once: the mark that it was is written after the telling, so that a background that dies meanwhile tells it again in the same place. */
function tellIfOver(key: string, isPrivate: boolean): Promise<void> {
  return inTurn(key, async () => {
    const waiting = await readWaiting(key, isPrivate);
    if (waiting === null || waiting.told || !isOver(waiting.watch)) return;
    await tellEnd(waiting);
    await writeWaiting({ ...waiting, told: true });
  });
}

/** Before anything is stored: a background that is stopped before it has set the alarm anew would sleep for good. */
async function wakeInAnyCase(): Promise<void> {
  await wakeAt(Date.now() + inTheWorld(shortest));
}

/** And again and again after that: a background that is stopped as the alarm rings has not heard it. */
async function wakeAt(when: number): Promise<void> {
  await browser.alarms.create(alarm, { when, periodInMinutes: inTheWorld(longestPause) / 60_000 });
}

async function setAlarm(): Promise<void> {
  const times = (await readAllWaiting()).flatMap(({ waiting }) => wakingTime(waiting) ?? []);
  if (times.length === 0) await browser.alarms.clear(alarm);
  else await wakeAt(timeOfAlarm(inTheWorld(Math.min(...times))));
}

/** An hour from now at the latest: the clock may be set meanwhile. */
function timeOfAlarm(next: number): number {
  const now = Date.now();
  return Math.min(Math.max(now, next), now + latest);
}

function wakingTime({ watch, told }: Waiting): number | null {
  if (isOver(watch)) return told ? null : watchNow();
  if (watch.state.kind === 'paused' && watch.state.why === 'offline') return watchNow() + offlineLook;
  return wakesAt(watch);
}
