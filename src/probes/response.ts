import type { Incident } from '../incident/incident.ts';

/**
 * What the browser saw by itself, without a question to anybody: the failure with its headers, redirects and peer. The
 * incident holds it already; it is always there, and is the evidence of the first verdict.
 */
export type Response = Pick<Incident, 'failure' | 'redirects' | 'place' | 'times' | 'attempts'>;

export function readResponse({ failure, redirects, place, times, attempts }: Incident): Response {
  return { failure, redirects, place, times, attempts };
}
