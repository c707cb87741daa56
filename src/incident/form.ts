import type { Incident } from './incident.ts';
import { isRepeatable } from './method.ts';

/**
 * What became of a form, as far as it can be told from here.
 * - `none`: nothing was sent.
 * - `in-doubt`: the request that failed carried the form; it may or may not have gone through.
 * - `arrived`: the site took it and sent the browser on by GET; only the page after it failed (RFC 9110, 15.4.4).
 * - `perhaps-lost`: a permanent redirect (as one that adds a slash), or one to the same path elsewhere (as from http to
 *   https), turned it into a GET on the way. Such redirects are made before anybody reads the form.
 * - `unknown`: nobody watched when the page was loaded.
 */
export type FormFate = 'none' | 'in-doubt' | 'arrived' | 'perhaps-lost' | 'unknown';

export function formFate({ failure, redirects, formAt }: Incident): FormFate {
  if (formAt !== null) return 'in-doubt';
  if (failure.method === null) return 'unknown';
  const sent = redirects.findLast((redirect) => !isRepeatable(redirect.method));
  if (sent === undefined) return 'none';
  return sent.status === 303 || (sent.status === 302 && !sent.samePath) ? 'arrived' : 'perhaps-lost';
}

/** Whether the page may be loaded again as it is: the request that a reload repeats is a GET for certain. */
export function isReloadSafe(incident: Incident): boolean {
  return isRepeatable(incident.failure.method);
}
