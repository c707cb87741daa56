import * as v from 'valibot';
import { hostOf } from './address.ts';
import type { Incident } from './incident.ts';

const recentSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  host: v.pipe(v.string(), v.maxLength(1024)),
  /** null: a tunnel refused with a status that the browser does not tell. */
  status: v.nullable(v.number()),
  at: v.pipe(v.number(), v.finite()),
  /** How long the page failed, in milliseconds; null while no good answer was seen. */
  lasted: v.nullable(v.pipe(v.number(), v.minValue(0))),
});
/** What the list of this session's incidents keeps of one: the site, never the page. */
export type Recent = v.InferOutput<typeof recentSchema>;

/** How many are kept until the browser closes. */
export const mostRecents = 20;

/** The line for the list, or null where nothing may be kept of it. */
export function recentOf(incident: Incident): Recent | null {
  if (incident.place.private) return null;
  const { id, failure, firstAt, state } = incident;
  const lasted = state.phase === 'resolved' ? Math.max(0, state.at - firstAt) : null;
  return { id, host: hostOf(failure.url), status: failure.status, at: firstAt, lasted };
}

/** Stored values as a list, newest first; what is not a line of the list is left out. */
export function parseRecents(stored: readonly unknown[]): Recent[] {
  return stored
    .flatMap((value) => {
      const parsed = v.safeParse(recentSchema, value);
      return parsed.success ? [parsed.output] : [];
    })
    .sort((a, b) => b.at - a.at);
}
