import * as v from 'valibot';
import { isWebPage } from '../../incident/address.ts';
import { shownIncident } from '../../incident/incident.ts';
import { heedsIn } from '../../parts/heeded.ts';
import { countOf, joined, nothingWatched, onlyHeeded, type Watched } from '../../parts/watched.ts';
import { browser } from '../api.ts';
import { inTurn } from '../in-turn.ts';
import { paintTab } from '../incidents.ts';
import { onSettingsChange, readSettings } from '../settings.ts';
import { readTab } from '../store.ts';
import { openTabs, shownIn } from '../tabs.ts';
import { isPerhapsWanted, noteChoice } from './choice.ts';
import { type FailedRequest, isFailure, toFailedRequest } from './request.ts';
import { forgetWatched, readSince, readWatched, watchedTabs, writeSince, writeWatched } from './store.ts';

/** All that a page is made of. Left out: its own request, which is watched anyway, and what it only reports (pings). */
const types = [
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'media',
  'other',
] as const;
const parts = { urls: ['http://*/*', 'https://*/*'], types: [...types] };
const partsOfFirefox = { urls: parts.urls, types: [...types, 'imageset' as const] };

/** Chromium shows the answers that it keeps from the page itself (CORS, ORB) only to whoever asks for all headers. */
const wanted: ('responseHeaders' | 'extraHeaders')[] =
  __BROWSER__ === 'chrome' ? ['responseHeaders', 'extraHeaders'] : ['responseHeaders'];

/** Between two writings of one tab, in milliseconds: a page may fail a thousand times in a second. */
const pause = 250;

/**
 * What waits to be written, for a moment after something was written; and when that was. In memory on purpose, for as
 * short as that: the first failure of a page is written at once.
 */
const waiting = new Map<number, { at: number; seen: Watched }>();
const written = new Map<number, number>();

/** Switching on and off goes in turn, so that the last word holds. */
const turn = 'parts';

/**
 * Watches all requests, where the person wants it. An event that wakes the background must find its listener, and the
 * settings are not known at once: so it listens at the start already where that may be wanted, and stops when it has read
 * that it is not. From then on the browser tells of no further request, nor wakes the background for one.
 */
export function observeParts(): void {
  if (isPerhapsWanted()) listen();
  onSettingsChange(() => void inTurn(turn, obey).then(judgeAnew));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.tabs.onReplaced?.addListener((_, removed) => void forgetTab(removed));
  void inTurn(turn, obey);
}

function isListening(): boolean {
  return browser.webRequest.onHeadersReceived.hasListener(answered);
}

function listen(): void {
  if (isListening()) return;
  browser.webRequest.onHeadersReceived.addListener(
    answered,
    __BROWSER__ === 'chrome' ? parts : partsOfFirefox,
    wanted,
  );
  browser.webNavigation.onCommitted.addListener(committed);
}

function stopListening(): void {
  browser.webRequest.onHeadersReceived.removeListener(answered);
  browser.webNavigation.onCommitted.removeListener(committed);
}

/** Does as the settings say, at once and in open tabs. */
async function obey(): Promise<void> {
  const { failedParts } = await readSettings();
  noteChoice(failedParts);
  if (failedParts) {
    listen();
    if ((await readSince()) === null) await writeSince(Date.now());
    return;
  }
  stopListening();
  if ((await readSince()) === null) return;
  await writeSince(null);
  await Promise.all((await watchedTabs()).map((tabId) => inTurn(tabId, () => drop(tabId))));
}

/** Of what is kept, the part that the person still wants to be told of stays, and the buttons say as much. */
async function judgeAnew(): Promise<void> {
  const settings = await readSettings();
  const judge = async (tabId: number) => {
    const [watched, tab] = await Promise.all([readWatched(tabId), shownIn(tabId)]);
    if (watched === null || tab === null) return;
    await writeWatched(tabId, onlyHeeded(watched, heedsIn(tab.url, settings)));
    await paintTab(tabId, await readTab(tabId));
  };
  await Promise.all((await watchedTabs()).map((tabId) => inTurn(tabId, () => judge(tabId))));
}

async function drop(tabId: number): Promise<void> {
  waiting.delete(tabId);
  await forgetWatched(tabId);
  await paintTab(tabId, await readTab(tabId));
}

function answered(details: { readonly statusCode?: number }): void {
  if (!isFailure(details)) return;
  const failed = toFailedRequest(details);
  if (failed !== null) take(failed);
}

function take({ tabId, at, seen }: FailedRequest): void {
  const before = waiting.get(tabId);
  waiting.set(tabId, { at: before?.at ?? at, seen: joined(before?.seen ?? nothingWatched, seen) });
  if (before !== undefined) return;
  const since = Date.now() - (written.get(tabId) ?? 0);
  if (since >= pause) void write(tabId);
  else setTimeout(() => void write(tabId), pause - since);
}

function write(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const taken = waiting.get(tabId);
    waiting.delete(tabId);
    written.set(tabId, Date.now());
    if (taken !== undefined) await add(tabId, taken.seen);
  });
}

/** Reads, adds and writes. Of a page that itself failed nothing is kept: its parts are not what matters. */
async function add(tabId: number, seen: Watched): Promise<void> {
  const [settings, state, tab, before] = await Promise.all([
    readSettings(),
    readTab(tabId),
    shownIn(tabId),
    readWatched(tabId),
  ]);
  if (!settings.failedParts || tab === null || !isWebPage(tab.url) || shownIncident(state) !== null) return;
  const heeded = onlyHeeded(seen, heedsIn(tab.url, settings));
  if (countOf(heeded) === 0) return;
  await writeWatched(tabId, joined(before ?? nothingWatched, heeded));
  await paintTab(tabId, state);
}

const commit = v.object({
  tabId: v.pipe(v.number(), v.minValue(0)),
  frameId: v.literal(0),
  timeStamp: v.number(),
  documentLifecycle: v.optional(v.literal('active')),
  transitionQualifiers: v.optional(v.array(v.string()), []),
});

/** Another page: what failed of the one before is dropped. Of a page that comes back, what failed before is not known any more. */
function committed(details: unknown): void {
  const parsed = v.safeParse(commit, details);
  if (!parsed.success) return;
  const { tabId, timeStamp, transitionQualifiers } = parsed.output;
  if ((waiting.get(tabId)?.at ?? timeStamp) < timeStamp) waiting.delete(tabId);
  const isBack = transitionQualifiers.includes('forward_back');
  void inTurn(tabId, () =>
    isBack ? writeWatched(tabId, { ...nothingWatched, whole: false }) : forgetWatched(tabId),
  );
}

/** Nothing outlives its tab; nor what is left of tabs whose closing found the background being stopped. */
async function forgetTab(tabId: number): Promise<void> {
  if (!isListening()) return;
  waiting.delete(tabId);
  written.delete(tabId);
  const [known, open] = await Promise.all([watchedTabs(), openTabs()]);
  const closed = [tabId, ...known.filter((id) => !open.includes(id))];
  await Promise.all(closed.map((id) => inTurn(id, () => forgetWatched(id))));
}
