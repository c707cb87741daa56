import * as v from 'valibot';
import { originOf } from '../incident/address.ts';
import { type Place, placeSchema } from '../incident/failure.ts';
import type { Incident } from '../incident/incident.ts';
import { permitFor } from '../probes/asking/permit.ts';
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

/** How the page's address is asked: itself where a reload by nobody would be harmless, else the start page of its site. */
export function asksFor(incident: Incident, now: number): string {
  const permit = permitFor(incident, false, now);
  const isItself = permit === 'free' || permit === 'told-to-wait';
  return isItself ? incident.failure.url : `${originOf(incident.failure.url)}/`;
}

/** Nobody waits yet. */
export function newWaiting(incident: Incident, asks: string, watch: Watch): Waiting {
  const { failure, place } = incident;
  return { origin: originOf(failure.url), place, asks, tabs: [], watch, told: false };
}

export function withTab(waiting: Waiting, tab: Waiting['tabs'][number]): Waiting {
  const others = waiting.tabs.filter(({ tabId }) => tabId !== tab.tabId);
  return { ...waiting, tabs: [...others, tab].slice(-50) };
}

/** A tab waits no more. null: nobody does, and the site is left alone. */
export function withoutTab(waiting: Waiting, tabId: number): Waiting | null {
  const tabs = waiting.tabs.filter((tab) => tab.tabId !== tabId);
  return tabs.length === 0 ? null : { ...waiting, tabs };
}
