import * as v from 'valibot';
import { originOf } from '../../incident/address.ts';
import { isNamed } from '../../incident/status.ts';
import { kindOfType } from '../../parts/kind.ts';
import { marksOf, nothingWatched, type Watched } from '../../parts/watched.ts';
import { reasonPhrase } from '../request-events.ts';

const text = v.string();
const answered = v.object({
  tabId: v.pipe(v.number(), v.minValue(0)),
  url: text,
  method: text,
  type: text,
  timeStamp: v.number(),
  statusCode: v.number(),
  statusLine: v.optional(text, ''),
  /** Chromium: of a page that is shown, and not of one that is fetched ahead or kept. */
  documentLifecycle: v.optional(v.literal('active')),
  responseHeaders: v.optional(v.array(v.object({ name: text, value: v.optional(text, '') })), []),
});

/** One failed request of a tab's page. */
export interface FailedRequest {
  readonly tabId: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly seen: Watched;
}

/** The status alone, which is all that is looked at of the usual request. */
export function isFailure(details: { readonly statusCode?: number }): boolean {
  return details.statusCode !== undefined && isNamed(details.statusCode);
}

/** An event of webRequest as a failed request; null for what belongs to no tab. */
export function toFailedRequest(details: unknown): FailedRequest | null {
  const parsed = v.safeParse(answered, details);
  if (!parsed.success) return null;
  const {
    tabId,
    url,
    method,
    type,
    timeStamp,
    statusCode: status,
    statusLine,
    responseHeaders,
  } = parsed.output;
  const origin = originOf(url).slice(0, 300);
  const headers = marksOf(responseHeaders.map(({ name, value }) => [name, value]));
  const reason = reasonPhrase(statusLine).slice(0, 64);
  return {
    tabId,
    at: timeStamp,
    seen: {
      ...nothingWatched,
      groups: [{ origin, kind: kindOfType(type), status, count: 1 }],
      answers: [{ origin, status, method: method.slice(0, 16), reason, headers }],
    },
  };
}
