import * as v from 'valibot';
import { originOf } from '../incident/address.ts';
import { type Place, placeSchema } from '../incident/failure.ts';
import { isReloadSafe } from '../incident/form.ts';
import type { Incident } from '../incident/incident.ts';
import { isForOneUse, permitFor } from '../probes/asking/permit.ts';
import { isOver } from './over.ts';
import { type Watch, watchSchema } from './watch.ts';

const address = v.pipe(v.string(), v.maxLength(8192));
const tabSchema = v.object({
  tabId: v.number(),
  /** The page that the tab waits for. */
  url: address,
  /** Whether the person wants it loaded by itself once it is back. */
  reload: v.boolean(),
});

const waitingSchema = v.object({
  origin: v.pipe(v.string(), v.maxLength(1024)),
  place: placeSchema,
  /** What is asked, by GET: the page, or the origin's root where the page may not be asked again by itself. */
  asks: address,
  tabs: v.pipe(v.array(tabSchema), v.maxLength(50)),
  watch: watchSchema,
  /** Whether the person has been told how it ended. */
  told: v.boolean(),
});
/** Somebody waits for a site: its tabs, and the one schedule by which it is asked. */
export type Waiting = v.InferOutput<typeof waitingSchema>;

/** A stored value as somebody waiting, or null. */
export function parseWaiting(stored: unknown): Waiting | null {
  const parsed = v.safeParse(waitingSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** One origin has one schedule for all tabs of one cookie jar: private windows and containers know nothing of the others. */
export function waitingKey(origin: string, { private: isPrivate, cookieStore }: Place): string {
  const isUsual =
    !isPrivate && (cookieStore === null || cookieStore === '0' || cookieStore === 'firefox-default');
  return `${isUsual ? '' : `${isPrivate ? 'private' : ''} ${cookieStore ?? ''} `}${origin}`;
}

/**
 * What is asked for: the page itself where a reload by nobody would be harmless, or where the person wants it and nothing in
 * its address looks as if it were good for one use; else the start page of its site.
 *
 * @param wanted whether the person wants the page itself asked for
 */
export function asksFor(incident: Incident, wanted: boolean): string {
  const { url } = incident.failure;
  // A time that the site names puts questions off: the schedule sees to that.
  const isFree = permitFor(incident, false, Number.POSITIVE_INFINITY) === 'free';
  return isFree || (wanted && mayBeWanted(incident)) ? url : rootOf(url);
}

/**
 * How a page is best waited for; null: only the page itself could tell whether it is back, and it is not to be asked for.
 *
 * @param isAlone whether the rest of the site answers: its start page then tells nothing
 */
export function waysToWait(incident: Incident, isAlone: boolean): { readonly itself: boolean } | null {
  if (!isAlone) return { itself: false };
  return asksFor(incident, true) === incident.failure.url ? { itself: true } : null;
}

/** Whether the person may have the page itself asked for again and again. */
export function mayBeWanted(incident: Incident): boolean {
  return (
    permitFor(incident, true, Number.POSITIVE_INFINITY) === 'free' &&
    isReloadSafe(incident) &&
    !isForOneUse(incident)
  );
}

export function rootOf(url: string): string {
  return `${originOf(url)}/`;
}

/** Whether it is the site's start page that is asked for in the place of what the tab shows. */
export function asksRootFor({ asks }: Pick<Waiting, 'asks'>, url: string): boolean {
  return asks !== url && asks === rootOf(url);
}

/** Whether this tab's failure is what somebody waits for here: a tab may have gone on to another site. */
export function isFor({ origin, tabs }: Waiting, tabId: number, url: string): boolean {
  return origin === originOf(url) && tabs.some((tab) => tab.tabId === tabId);
}

/** The tabs under the ids that they have by now. @param idOf null: the tab is gone */
export function withTabIds(waiting: Waiting, idOf: (tab: Waiting['tabs'][number]) => number | null): Waiting {
  return { ...waiting, tabs: waiting.tabs.map((tab) => ({ ...tab, tabId: idOf(tab) ?? noTab })) };
}

/** The id of a tab that is not there. */
export const noTab = -1;

/** Nobody waits yet. */
export function newWaiting(incident: Incident, asks: string, watch: Watch): Waiting {
  const { failure, place } = incident;
  return { origin: originOf(failure.url), place, asks, tabs: [], watch, told: false };
}

export function withTab(waiting: Waiting, tab: Waiting['tabs'][number]): Waiting {
  const others = waiting.tabs.filter(({ tabId }) => tabId !== tab.tabId);
  return { ...waiting, tabs: [...others, tab].slice(-50) };
}

/**
 * A tab joins who waits already, if anybody does. A press goes on with what had slept since the browser was closed, and with
 * what waited for the person's own connection where the verdict is another by now. Tabs that were told of an end wait again.
 *
 * @param fresh how it would be waited for if nobody did
 */
export function joined(known: Waiting | null, fresh: Waiting, tab: Waiting['tabs'][number]): Waiting {
  if (known === null) return withTab(fresh, tab);
  const { state } = known.watch;
  const isHeld = state.kind === 'paused' && state.why !== 'offline';
  const tabs = known.tabs.filter(({ tabId }) => tabId !== noTab);
  return isOver(known.watch) || isHeld ? withTab({ ...fresh, tabs }, tab) : withTab(known, tab);
}

/** A tab waits no more. null: nobody does, and the site is left alone. */
export function withoutTab(waiting: Waiting, tabId: number): Waiting | null {
  const tabs = waiting.tabs.filter((tab) => tab.tabId !== tabId);
  return tabs.length === 0 ? null : { ...waiting, tabs };
}
