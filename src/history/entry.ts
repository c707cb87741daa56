import * as v from 'valibot';
import { hostOf } from '../incident/address.ts';
import type { Incident } from '../incident/incident.ts';

/** The form of an entry as it is written now. A change of it takes a new number, and a step in versions.ts. */
export const entryVersion = 1;

const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
/** The id of a product, a cause or a fix. One of another release is kept as it is. */
const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

export const incidentIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

export const makerSchema = v.object({ product: name, side: v.picklist(['site', 'visitor', 'unknown']) });
export const verdictSchema = v.object({
  cause: name,
  /** null: the checks allow no verdict. */
  certainty: v.nullable(v.picklist(['certain', 'likely', 'possible'])),
});
export const curedSchema = v.object({
  /** The fix, `open-anew` or `itself`. */
  by: name,
  /** Whether it was measured before that it helps; else it may be chance. */
  proven: v.boolean(),
});

export const entrySchema = v.object({
  version: v.literal(entryVersion),
  /** The incident's own. */
  id: incidentIdSchema,
  /** Host, with its port where that is not the scheme's own. */
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  /** The page's address; null unless the person wants it kept. */
  address: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i), v.maxLength(8192))),
  /** When it began, in milliseconds since the epoch. */
  at: time,
  /** null: a tunnel refused with a status that the browser does not tell. */
  status: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
  /** The box that made the error; null: not known. */
  maker: v.nullable(makerSchema),
  /** null: nobody had it examined to the end. */
  verdict: v.nullable(verdictSchema),
  /** What the page was back after; null: nobody saw it come back. */
  cured: v.nullable(curedSchema),
  /** Milliseconds until the page was seen well again, so at most as long as it failed; null as above. */
  lasted: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15))),
});
/** What the journal keeps of one incident. */
export type Entry = v.InferOutput<typeof entrySchema>;

/** The entry of an incident that has just begun. @param addresses whether pages' full addresses are kept */
export function entryOf({ id, failure, firstAt }: Incident, addresses: boolean): Entry {
  return {
    version: entryVersion,
    id,
    site: hostOf(failure.url).slice(0, 300),
    address: addresses ? failure.url : null,
    at: firstAt,
    status: failure.status,
    maker: null,
    verdict: null,
    cured: null,
    lasted: null,
  };
}

/** Newest first; of one time in the order of their ids, so that the order never depends on chance. */
export function byTime(one: Pick<Entry, 'at' | 'id'>, other: Pick<Entry, 'at' | 'id'>): number {
  return other.at - one.at || (one.id < other.id ? -1 : Number(one.id > other.id));
}
