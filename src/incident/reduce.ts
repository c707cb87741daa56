import { hostOf, isWebPage, pageAddress } from './address.ts';
import type { Failure, Loading, Redirect, Response } from './failure.ts';
import { formAfter } from './form.ts';
import { type Incident, shownIncident, type TabState } from './incident.ts';
import { answeredWell, endedUnseen, failed, leftBehind, stillNoticed, tried } from './lifecycle.ts';
import { isRepeatable } from './method.ts';
import type { Arrival, Observation } from './observation.ts';
import { isWatched, type Watch } from './status.ts';

const mostRedirects = 20;

type Of<K extends Observation['kind']> = Extract<Observation, { kind: K }>;

/**
 * What is known of a tab after one more observation. Events come late, twice and out of order: an answer counts only
 * once the tab shows it, and an event of a request that the tab has left behind changes nothing.
 */
export function reduceTab(
  state: TabState | null,
  observation: Observation,
  tabId: number,
  watch: Watch,
): TabState | null {
  const next = reduceKnown(state ?? { loading: null, incident: null }, observation, tabId, watch);
  return next.loading === null && next.incident === null ? null : next;
}

/** Whether what came of this address is already known and only waits for the tab to show it. */
export function isAwaited(state: TabState | null, url: string): boolean {
  return state?.loading?.answer?.outcome.url === pageAddress(url);
}

function reduceKnown(state: TabState, observation: Observation, tabId: number, watch: Watch): TabState {
  switch (observation.kind) {
    case 'redirect':
      return { ...state, loading: redirected(state.loading, observation) };
    case 'response':
      return answered(state, observation, watch);
    case 'abandoned':
      return abandoned(state, observation);
    case 'stayed':
      return isAwaited(state, observation.url)
        ? { loading: null, incident: stillNoticed(state.incident) }
        : state;
    case 'committed':
      return committed(state, observation, tabId, watch);
    case 'looked':
      return looked(state, observation, tabId, watch);
    case 'tunnel-refused':
      return tunnelRefused(state, observation);
    case 'unreachable':
      return unreachable(state, observation);
    case 'retry':
      return { ...state, incident: tried(state.incident, observation) };
    default:
      return observation satisfies never;
  }
}

function redirected(loading: Loading | null, { requestId, redirect }: Of<'redirect'>): Loading {
  const redirects = [...redirectsOf(loading, requestId), redirect].slice(-mostRedirects);
  return { requestId, redirects, answer: null };
}

function redirectsOf(loading: Loading | null, requestId: string): Redirect[] {
  return loading?.requestId === requestId ? loading.redirects : [];
}

/** A good answer is worth remembering only where it may end an incident: the usual page leaves no trace. */
function answered(state: TabState, { requestId, response, place }: Of<'response'>, watch: Watch): TabState {
  const { incident } = state;
  const isGood = !isWatched(response.status, watch);
  const isNoNews = incident === null || isBackSince(incident, response.url, response.at);
  if (isGood && isNoNews) return { ...state, loading: null };
  const redirects = redirectsOf(state.loading, requestId);
  if (isToldLate(incident, response)) {
    const form = formAfter(incident.form, response, redirects);
    return { loading: null, incident: { ...incident, requestId, redirects, failure: response, form } };
  }
  return { ...state, loading: { requestId, redirects, answer: { outcome: response, place } } };
}

/** The page was shown, and asked, before the browser told of its answer: the same failure, better known. */
function isToldLate(incident: Incident | null, response: Response): incident is Incident {
  if (incident?.failure.kind !== 'page' || incident.state.phase !== 'noticed') return false;
  const { url, status, at } = incident.failure;
  return url === response.url && status === response.status && response.at <= at;
}

/** A try of ours is over when its request is; the end of the request that failed before it says nothing. */
function abandoned(state: TabState, { requestId }: Of<'abandoned'>): TabState {
  const { incident } = state;
  const loading = state.loading?.requestId === requestId ? null : state.loading;
  return { loading, incident: incident?.requestId === requestId ? incident : stillNoticed(incident) };
}

/**
 * An answer whose body breaks off is an answer: what it says of the page holds. Of another page a request tells nothing,
 * as the browser may only have fetched it ahead; there the tab has the word.
 */
function unreachable(state: TabState, { requestId, url }: Of<'unreachable'>): TabState {
  const { loading, incident } = state;
  const isSamePage = incident?.failure.url === pageAddress(url);
  if (requestId === null) return isSamePage ? state : { loading: null, incident: leftBehind(incident, url) };
  if (loading?.requestId === requestId) return loading.answer === null ? { loading: null, incident } : state;
  if (!isSamePage || incident.requestId === requestId) return state;
  return { loading, incident: leftBehind(incident, url) };
}

function committed(state: TabState, { url, at }: Of<'committed'>, tabId: number, watch: Watch): TabState {
  if (isAwaited(state, url)) return settled(state, at, tabId, watch);
  if (!isWebPage(url)) return { loading: null, incident: null };
  return { loading: unanswered(state), incident: state.incident };
}

function looked(state: TabState, observed: Of<'looked'>, tabId: number, watch: Watch): TabState {
  const { url, look, arrival, place, at } = observed;
  if (isAwaited(state, url)) return settled(state, at, tabId, watch);
  const page = pageAddress(url);
  if (look === null || look.status === 0)
    return { ...state, incident: unseen(state.incident, page, arrival, at) };
  const { status, controlled } = look;
  const isFailing = isWatched(status, watch);
  if (arrival === 'standing' && isKnown(state, page, isFailing)) return state;
  if (arrival !== 'standing' && isShownSince(state.incident, page, at)) return state;
  if (!isFailing) return { ...state, incident: answeredWell(state.incident, page, status, at) };
  const method = methodOf(arrival, state.incident, page);
  const kept = arrival === 'by-history' && !controlled;
  const failure: Failure = { kind: 'page', url: page, method, status, at, controlled, kept };
  const occurrence = { failure, requestId: null, redirects: [], place, shownAt: at };
  return { ...failed(state.incident, occurrence, tabId), loading: unanswered(state) };
}

/** The request on its way, as long as nothing came of it: it may be told of only after its page was looked at. */
function unanswered({ loading }: TabState): Loading | null {
  return loading?.answer === null ? loading : null;
}

/** A page seen again is the GET that is known of it, unless something was sent to the same address besides. */
function methodOf(arrival: Arrival, incident: Incident | null, page: string): 'GET' | null {
  if (arrival === 'by-link') return 'GET';
  if (arrival === 'unknown' || arrival === 'standing') return null;
  if (incident?.failure.url !== page || !isRepeatable(incident.failure.method)) return null;
  return incident.form?.fate === 'in-doubt' || incident.form?.fate === 'not-sent' ? null : 'GET';
}

/**
 * Nobody can say how the page answered: only another host is certain to be another matter. What the same page was asked
 * for by is no longer certain.
 */
function unseen(incident: Incident | null, page: string, arrival: Arrival, at: number): Incident | null {
  if (incident?.failure.url !== page) return leftBehind(incident, page);
  if (arrival !== 'standing' && incident.state.phase === 'verifying') return endedUnseen(incident, at);
  const isCertain = arrival === 'standing' || methodOf(arrival, incident, page) === 'GET';
  return isCertain ? incident : { ...incident, failure: { ...incident.failure, method: null } };
}

/**
 * A second look at a page that still stands there tells nothing new: neither a failure more nor a recovery more. The page
 * may have changed its own address since (History API), within its origin.
 */
function isKnown(state: TabState, page: string, isFailing: boolean): boolean {
  const { incident } = state;
  if (incident === null) return false;
  if (isFailing && shownIncident(state) !== null) return hostOf(incident.failure.url) === hostOf(page);
  if (incident.failure.url !== page) return false;
  return incident.state.phase === 'verifying' || (!isFailing && incident.state.phase === 'resolved');
}

/** The answer was told, and the page taken for shown, while the page was still being asked. */
function isShownSince(incident: Incident | null, page: string, at: number): boolean {
  if (incident?.failure.url !== page) return false;
  const { state, shownAt } = incident;
  return state.phase === 'noticed' ? shownAt >= at : isBackSince(incident, page, at);
}

function isBackSince(incident: Incident | null, page: string, at: number): boolean {
  return incident?.failure.url === page && incident.state.phase === 'resolved' && incident.state.at >= at;
}

function tunnelRefused(state: TabState, { requestId, tunnel, place }: Of<'tunnel-refused'>): TabState {
  const redirects = redirectsOf(state.loading, requestId);
  return { ...state, loading: { requestId, redirects, answer: { outcome: tunnel, place } } };
}

/** What was awaited is on the screen now. */
function settled({ loading, incident }: TabState, at: number, tabId: number, watch: Watch): TabState {
  if (loading?.answer == null) return { loading, incident };
  const { requestId, redirects, answer } = loading;
  const { outcome, place } = answer;
  if (outcome.kind === 'response' && !isWatched(outcome.status, watch)) {
    return { loading: null, incident: answeredWell(incident, outcome.url, outcome.status, at) };
  }
  return failed(incident, { failure: outcome, requestId, redirects, place, shownAt: at }, tabId);
}
