import * as v from 'valibot';

/**
 * Why something could not be measured.
 * - `no-permission`: the browser lets us only after the person has allowed it.
 * - `unsupported`: this browser cannot tell, or not of such a page (its own error page).
 * - `timeout`, `refused`, `error`: it was tried, and came to nothing.
 * - `needs-click`: asking the site for this page again might use something up, so only the person may start it.
 * - `never`: the page was asked for by something other than GET or HEAD; that is not repeated.
 * - `told-to-wait`: the site has said when to ask again (Retry-After), and that is still to come.
 * - `other-identity`: we would ask as somebody else than this tab (private window, container).
 * - `not-needed`: what is known already answers it.
 */
export const reasons = [
  'no-permission',
  'unsupported',
  'timeout',
  'refused',
  'error',
  'needs-click',
  'never',
  'told-to-wait',
  'other-identity',
  'not-needed',
] as const;
export type Reason = (typeof reasons)[number];

export const unavailableSchema = v.object({
  status: v.literal('unavailable'),
  reason: v.picklist(reasons),
  /** For the details; never shown as a sentence. */
  detail: v.pipe(v.string(), v.maxLength(256)),
});
type Unavailable = v.InferOutput<typeof unavailableSchema>;

/** What a probe brought: "could not measure" is a value with its reason, never an exception and never silently "fine". */
export type Reading<V> = { readonly status: 'measured'; readonly value: V } | Unavailable;

export function measured<V>(value: V): Reading<V> {
  return { status: 'measured', value };
}

export function unavailable(reason: Reason, detail = ''): Unavailable {
  return { status: 'unavailable', reason, detail: detail.slice(0, 256) };
}

/** The value, or null where it was not measured or not asked for. */
export function valueIn<V>(reading: Reading<V> | undefined): V | null {
  return reading?.status === 'measured' ? reading.value : null;
}

/** How a reading is stored and read back. */
export function readingOf<S extends v.GenericSchema>(value: S) {
  return v.variant('status', [v.object({ status: v.literal('measured'), value }), unavailableSchema]);
}
