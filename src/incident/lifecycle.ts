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
  const again = { ...incident, ...occurrence, form };
  const ours = loadOf(incident, failure.at);
  // A failure from before the load is only told once more.
  if (ours !== null && failure.at < ours.since) {
    return { loading: null, incident: { ...again, state: incident.state } };
  }
  const attempts = withAttempt(incident, ours, failure.status);
  return { loading: null, incident: { ...again, times: incident.times + 1, attempts, state } };
}

/** The load of ours that an answer of this time belongs to, if it does. */
function loadOf(
  { state }: Incident,
  at: number,
): (Pick<Attempt, 'by'> & { proven: boolean; since: number }) | null {
  if (state.phase === 'verifying') return state;
  return state.phase === 'elsewhere' && state.load !== null && at <= state.load.until ? state.load : null;
}

function withAttempt(
  { attempts }: Incident,
  ours: ReturnType<typeof loadOf>,
  status: number | null,
): Attempt[] {
  return ours === null
    ? attempts
    : [...attempts, { by: ours.by, at: ours.since, status }].slice(-mostAttempts);
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
  const { by, proven } = loadOf(incident, at) ?? ({ by: 'itself', proven: false } as const);
  return { ...incident, state: { phase: 'resolved', at, by, proven } };
}

export function leftBehind(incident: Incident | null, url: string): Incident | null {
  if (incident === null || incident.state.phase === 'resolved') return null;
  if (hostOf(url) !== hostOf(incident.failure.url)) return null;
  return { ...incident, state: { phase: 'elsewhere', load: null } };
}

/** Milliseconds by which a browser may tell of an answer after it has shown its page. */
const late = 2_000;

/** A load of ours ended in a page that nobody may look at. Its answer may still be told: Firefox's own error page comes first. */
export function endedUnseen(incident: Incident, at: number): Incident {
  if (incident.state.phase !== 'verifying') return incident;
  const { by, proven, since } = incident.state;
  return { ...incident, state: { phase: 'elsewhere', load: { by, proven, since, until: at + late } } };
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
