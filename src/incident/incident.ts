import * as v from 'valibot';
import { failureSchema, loadingSchema, placeSchema, redirectSchema } from './failure.ts';
import { loadIdSchema } from './fix-id.ts';

const time = v.pipe(v.number(), v.finite());

const attemptSchema = v.object({ by: loadIdSchema, at: time, status: v.nullable(v.number()) });
/** A load of ours that brought the error again: what it was for, its time, and the status that came (null: a refused tunnel). */
export type Attempt = v.InferOutput<typeof attemptSchema>;

const load = { by: loadIdSchema, proven: v.boolean(), since: time };

const phaseSchema = v.variant('phase', [
  v.object({ phase: v.literal('noticed') }),
  v.object({ phase: v.literal('verifying'), ...load }),
  v.object({
    phase: v.literal('elsewhere'),
    /** A load of ours that ended in a page which nobody may look at: what is told of it until then is still its answer. */
    load: v.nullable(v.object({ ...load, until: time })),
  }),
  v.object({
    phase: v.literal('resolved'),
    at: time,
    by: v.union([loadIdSchema, v.literal('itself')]),
    proven: v.boolean(),
  }),
]);
/**
 * noticed: the tab shows the error. verifying: a load of ours is under way. elsewhere: the tab shows another page of the
 * same host, and the page that failed is unseen since. resolved: the same page answered well. `proven`: that what the load
 * was made for helps was measured before it (with and without, in turn); a good answer alone may be chance.
 */
export type Phase = v.InferOutput<typeof phaseSchema>;

const formSchema = v.object({
  fate: v.picklist(['in-doubt', 'not-sent', 'arrived', 'perhaps-lost']),
  at: time,
});
/** Something that was sent to the page (a POST and the like), what became of it, and when that was seen. */
export type SentForm = v.InferOutput<typeof formSchema>;

const incidentSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  failure: failureSchema,
  /** The browser's id of the request that failed last; null where it told of none. */
  requestId: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  redirects: v.pipe(v.array(redirectSchema), v.maxLength(20)),
  place: placeSchema,
  firstAt: time,
  /** When the tab came to show the failure as it is kept here. */
  shownAt: time,
  /** How often the error was met since then, by whatever way. */
  times: v.number(),
  form: v.nullable(formSchema),
  attempts: v.pipe(v.array(attemptSchema), v.maxLength(20)),
  state: phaseSchema,
});
/** One page that failed in one tab, from the first error to the page's recovery. */
export type Incident = v.InferOutput<typeof incidentSchema>;

const tabStateSchema = v.object({ loading: v.nullable(loadingSchema), incident: v.nullable(incidentSchema) });
/** All that is known of a tab's top-level page. null stands for the usual tab, of which there is nothing to know. */
export type TabState = v.InferOutput<typeof tabStateSchema>;

/** A stored value as a tab's state; what is not one counts as nothing known, and is overwritten by the next event. */
export function parseTabState(stored: unknown): TabState | null {
  const parsed = v.safeParse(tabStateSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** The incident that the tab shows right now, if it shows one. */
export function shownIncident(state: TabState | null): Incident | null {
  const phase = state?.incident?.state.phase;
  return phase === 'noticed' || phase === 'verifying' ? (state?.incident ?? null) : null;
}

/** An incident's id: when it began and in which tab. */
export function incidentId(at: number, tabId: number): string {
  return `${Math.round(at)}-${tabId}`;
}

export function tabOf(id: string): number {
  return Number(id.slice(id.indexOf('-') + 1));
}
