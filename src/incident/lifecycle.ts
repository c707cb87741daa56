import { hostOf } from './address.ts';
import { formAfter } from './form.ts';
import { type Attempt, type Incident, incidentId, type Phase, type TabState } from './incident.ts';
import type { Observation } from './observation.ts';

const mostAttempts = 20;

type Occurrence = Pick<Incident, 'failure' | 'requestId' | 'redirects' | 'place' | 'shownAt'>;

/** The same page fails once more, or a new incident begins. */
export function failed(incident: Incident | null, occurrence: Occurrence, tabId: number): TabState {
  const { failure, redirects } = occurrence;
  const isSamePage = incident?.failure.url === failure.url;
  const form = formAfter(isSamePage ? incident.form : null, failure, redirects);
  const state: Phase = { phase: 'noticed' };
  if (!isSamePage || incident.state.phase === 'resolved') {
    const id = incidentId(failure.at, tabId);
    const fresh = { id, ...occurrence, firstAt: failure.at, times: 1, form, attempts: [], state };
    return { loading: null, incident: fresh };
  }
  const times = incident.times + 1;
  const attempts = withAttempt(incident, failure.status);
  return { loading: null, incident: { ...incident, ...occurrence, times, form, attempts, state } };
}

function withAttempt(incident: Incident, status: number | null): Attempt[] {
  if (incident.state.phase !== 'verifying') return incident.attempts;
  const { by, since } = incident.state;
  return [...incident.attempts, { by, at: since, status }].slice(-mostAttempts);
}

/**
 * The tab shows an answer that is no watched error. Only the page that failed can be called back, and only by an
 * answer that is itself no error; the same page seen once more, or another site, closes the matter.
 */
export function answeredWell(
  incident: Incident | null,
  page: string,
  status: number,
  at: number,
): Incident | null {
  if (incident?.failure.url !== page) return leftBehind(incident, page);
  if (status >= 400 || incident.state.phase === 'resolved') return null;
  const cured =
    incident.state.phase === 'verifying'
      ? { by: incident.state.by, proven: incident.state.proven }
      : ({ by: 'itself', proven: false } as const);
  return { ...incident, state: { phase: 'resolved', at, ...cured } };
}

export function leftBehind(incident: Incident | null, url: string): Incident | null {
  if (incident === null || incident.state.phase === 'resolved') return null;
  return hostOf(url) === hostOf(incident.failure.url) ? { ...incident, state: { phase: 'elsewhere' } } : null;
}

export function tried(
  incident: Incident | null,
  { by, proven, at }: Extract<Observation, { kind: 'retry' }>,
): Incident | null {
  if (incident === null || incident.state.phase === 'resolved') return incident;
  return { ...incident, state: { phase: 'verifying', by, proven, since: at } };
}

/** A try of ours that brought no page: the tab still shows the error. */
export function stillNoticed(incident: Incident | null): Incident | null {
  return incident?.state.phase === 'verifying' ? { ...incident, state: { phase: 'noticed' } } : incident;
}
