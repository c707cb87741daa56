import type { Failure, Redirect } from './failure.ts';
import type { Incident, SentForm } from './incident.ts';
import { isRepeatable } from './method.ts';

/**
 * What became of a form, as far as it can be told from here.
 * - `none`: nothing was sent.
 * - `in-doubt`: the request that failed carried the form; it may or may not have gone through.
 * - `not-sent`: a proxy refused the way to the site, so that nothing reached it.
 * - `arrived`: the site took it and sent the browser on by GET; only the page after it failed (RFC 9110, 15.4.4).
 * - `perhaps-lost`: a permanent redirect (as one that adds a slash), or one to the same path elsewhere (as from http to
 *   https), turned it into a GET on the way. Such redirects are made before anybody reads the form.
 * - `unknown`: nobody watched when the page was loaded.
 */
export type FormFate = SentForm['fate'] | 'none' | 'unknown';

export function formFate({ failure, form }: Incident): FormFate {
  if (form?.fate === 'in-doubt') return 'in-doubt';
  if (failure.method === null) return 'unknown';
  return form?.fate ?? 'none';
}

/** What a failure tells of a form, together with what was known of one: a doubt stays until it is settled by the person. */
export function formAfter(
  known: SentForm | null,
  failure: Failure,
  redirects: readonly Redirect[],
): SentForm | null {
  const fate = fateOf(failure, redirects);
  if (fate === null || (known?.fate === 'in-doubt' && fate !== 'in-doubt')) return known;
  return { fate, at: failure.at };
}

function fateOf({ kind, method }: Failure, redirects: readonly Redirect[]): SentForm['fate'] | null {
  const sent = redirects.findLast((redirect) => !isRepeatable(redirect.method));
  if (method !== null && !isRepeatable(method))
    return kind === 'tunnel' && sent === undefined ? 'not-sent' : 'in-doubt';
  if (method === null || sent === undefined) return null;
  return sent.status === 303 || (sent.status === 302 && !sent.samePath) ? 'arrived' : 'perhaps-lost';
}

/** Whether the page may be loaded again as it is: the request that a reload repeats is a GET for certain. */
export function isReloadSafe(incident: Incident): boolean {
  return isRepeatable(incident.failure.method);
}
