import * as v from 'valibot';
import { isWebPage, pageAddress } from '../incident/address.ts';
import type { Response } from '../incident/failure.ts';
import type { TabState } from '../incident/incident.ts';
import type { Arrival, Look, Observation } from '../incident/observation.ts';
import { isAwaited } from '../incident/reduce.ts';
import { isAlwaysWatched, isNamed } from '../incident/status.ts';
import { isLeftAlone, type Settings } from '../settings.ts';
import { browser } from './api.ts';
import { observe, observeIf, repaint } from './incidents.ts';
import { lookAt } from './look.ts';
import { mayWatch } from './permissions.ts';
import { readSettings } from './settings.ts';
import { awakePages, type OpenPage, placeOfTab, shownIn } from './tabs.ts';
import { paint } from './toolbar/badge.ts';

/**
 * The last answer of a tab and a count of its pages, in memory on purpose: they only spare a look at the page, or let the
 * badge come sooner. A worker that lost them looks once more and paints a moment later, and learns the same.
 */
const answers = new Map<number, Noted>();
const pages = new Map<number, number>();

/** An answer, and of a 502 how the person wants to be told: read while its page is still on its way. */
interface Noted {
  readonly response: Response;
  readonly settings: Promise<Settings> | null;
}

/** A page's request was answered, so that the page needs no look when it is shown, and a 502 no reading to be painted. */
export function noteAnswer(tabId: number, response: Response): void {
  const settings = isAlwaysWatched(response.status) ? readSettings() : null;
  answers.set(tabId, { response, settings });
}

/** What was noted of how the person wants to be told holds no more. */
export function forgetAnswers(): void {
  answers.clear();
}

/** The answer that made the page which the tab shows from now on, if it was seen. */
function takeAnswer(tabId: number, url: string): Noted | null {
  const answer = answers.get(tabId);
  answers.delete(tabId);
  return answer?.response.url === pageAddress(url) ? answer : null;
}

/** Paints ahead of what is known of the tab; what is stored then paints once more, and has the last word. */
async function paintAhead(tabId: number, answer: Noted | null): Promise<void> {
  if (answer?.settings == null) return;
  const { response, settings } = answer;
  const wanted = await settings;
  if (!isLeftAlone(response.url, wanted))
    await paint(tabId, { failure: response, hope: 'none', shows: wanted.badge });
}

const committedEvent = v.object({
  tabId: v.pipe(v.number(), v.minValue(0)),
  frameId: v.literal(0),
  url: v.string(),
  timeStamp: v.number(),
  documentLifecycle: v.optional(v.literal('active')),
  transitionType: v.optional(v.string(), ''),
  transitionQualifiers: v.optional(v.array(v.string()), []),
});
type CommittedEvent = v.InferOutput<typeof committedEvent>;

async function committed(event: CommittedEvent): Promise<void> {
  const { tabId, url, timeStamp: at } = event;
  pages.set(tabId, (pages.get(tabId) ?? 0) + 1);
  const answer = takeAnswer(tabId, url);
  void paintAhead(tabId, answer);
  const isGood = answer !== null && !isNamed(answer.response.status);
  const { before } = await observe(tabId, { kind: 'committed', url, at });
  if (!isGood && !isAwaited(before, url) && isWebPage(url)) await look({ tabId, url, at }, arrivalOf(event));
}

function arrivalOf({ transitionType, transitionQualifiers }: CommittedEvent): Arrival {
  if (transitionQualifiers.includes('forward_back')) return 'by-history';
  return arrivals[transitionType] ?? 'unknown';
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webNavigation/TransitionType */
const arrivals: Readonly<Record<string, Arrival>> = {
  link: 'by-link',
  typed: 'by-link',
  auto_bookmark: 'by-link',
  start_page: 'by-link',
  reload: 'by-reload',
};

/** A page to look at, and when the tab came to show it: milliseconds since the epoch, if that was just now. */
interface Sight extends OpenPage {
  readonly at?: number;
}

/** Looks at a page where the person lets us, whatever they do. Returns whether it could be seen. */
export async function look(page: Sight, arrival: Arrival): Promise<boolean> {
  if (await mayWatch(page.url)) return lookAtPressed(page, arrival);
  await note(page, null, arrival);
  return false;
}

/**
 * Asks the page itself how it was answered, unless the tab shows another page by the time of its reply. Where access is
 * withheld that takes a press of our button on this page: without one Chromium holds the look back, and the next press
 * would serve it and open no popup. A site that is to be left alone is asked nothing.
 */
export async function lookAtPressed(page: Sight, arrival: Arrival): Promise<boolean> {
  const { tabId } = page;
  if (isLeftAlone(page.url, await readSettings())) return true;
  const shown = pages.get(tabId);
  const seen = await lookAt(tabId);
  if (pages.get(tabId) === shown) await note(page, seen, arrival);
  return seen !== null;
}

type Seen = { readonly url: string; readonly look: Look };

async function note(
  { tabId, url, at = Date.now() }: Sight,
  seen: Seen | null,
  arrival: Arrival,
): Promise<void> {
  const place = await placeOfTab(tabId);
  await observe(tabId, { kind: 'looked', ...(seen ?? { url, look: null }), arrival, place, at });
}

/** Looks at every open page, as nobody watched when they were loaded. */
export async function lookAtOpenTabs(): Promise<void> {
  await Promise.all((await awakePages()).map((page) => look(page, 'standing')));
}

/**
 * Listens to what tabs come to show. The commit wipes what was painted on the button before it, so every change of a
 * page paints again; Firefox does so once more when the page is complete.
 */
export function observeNavigations(): void {
  browser.webNavigation.onCommitted.addListener((details) => {
    const parsed = v.safeParse(committedEvent, details);
    if (parsed.success) committed(parsed.output);
  });
  if (__BROWSER__ === 'chrome') observeErrorPages();
  else browser.tabs.onUpdated.addListener(completed, { properties: ['status'] });
}

async function completed(tabId: number, { status }: { status?: string }): Promise<void> {
  await repaint(tabId);
  if (status === 'complete') await settleWhatIsComplete(tabId);
}

/**
 * Firefox may tell of an answer after it told that its page is complete: then nothing more is to come, and the answer is
 * what the tab shows, or has become a download that leaves the tab as it was.
 */
export async function settleWhatIsComplete(tabId: number): Promise<void> {
  if (__BROWSER__ === 'chrome') return;
  await observeIf(tabId, async (state) => {
    const answer = state?.loading?.answer?.outcome;
    const shown = answer?.kind === 'response' ? await shownIn(tabId) : null;
    if (answer?.kind !== 'response' || shown?.isComplete !== true || pageAddress(shown.url) !== answer.url)
      return null;
    const { url, status } = answer;
    const isShown = isNamed(status) || (await lookAt(tabId))?.look.status === status;
    return isShown ? { kind: 'committed', url, at: Date.now() } : { kind: 'stayed', url };
  });
}

const errorEvent = v.object({
  tabId: v.pipe(v.number(), v.minValue(0)),
  frameId: v.literal(0),
  url: v.string(),
  timeStamp: v.number(),
  error: v.string(),
});

/**
 * Chromium's own error pages are never committed, and yet wipe the button. Some stand in the place of an answer: of one
 * without a body, or of a download that failed.
 */
function observeErrorPages(): void {
  browser.webNavigation.onErrorOccurred.addListener((details) => {
    const parsed = v.safeParse(errorEvent, details);
    if (!parsed.success) return;
    const { tabId, url, timeStamp: at, error } = parsed.output;
    if (error === 'net::ERR_ABORTED') observe(tabId, { kind: 'stayed', url });
    else {
      void paintAhead(tabId, takeAnswer(tabId, url));
      observeIf(tabId, async (state) => errorPage(state, url, at));
    }
  });
}

function errorPage(state: TabState | null, url: string, at: number): Observation {
  return isAwaited(state, url)
    ? { kind: 'committed', url, at }
    : { kind: 'unreachable', requestId: null, url };
}
