import { booleanParameter, membersOf, numberParameter, textParameter } from './structured.ts';

/** How one cache handled the request (RFC 9211, 2). */
export interface CacheStatus {
  readonly name: string;
  /** Whether it answered from its store without asking behind it. */
  readonly hit: boolean;
  /** Why it asked behind it: bypass, method, uri-miss, vary-miss, miss, request, stale, partial. */
  readonly forwarded: string | null;
  /** Status of the answer from behind it; null means the one that was handed out. */
  readonly forwardStatus: number | null;
  /** Remaining freshness in seconds; negative where the copy is stale. */
  readonly ttl: number | null;
  /** Whether it kept the answer from behind it. */
  readonly stored: boolean;
  /** Whether it asked once for several requests; null where it did not try. */
  readonly collapsed: boolean | null;
  /** Under which it keeps the answer, in its own notation. */
  readonly key: string | null;
  readonly detail: string | null;
}

/** Cache-Status (RFC 9211): nearest the origin first; [] without the field or where it does not parse. */
export function parseCacheStatus(values: readonly string[] | undefined): CacheStatus[] {
  return (membersOf(values) ?? []).map((member) => ({
    name: member.name,
    hit: member.parameters.get('hit') === true,
    forwarded: textParameter(member, 'fwd'),
    forwardStatus: numberParameter(member, 'fwd-status'),
    ttl: numberParameter(member, 'ttl'),
    stored: member.parameters.get('stored') === true,
    collapsed: booleanParameter(member, 'collapsed'),
    key: textParameter(member, 'key'),
    detail: textParameter(member, 'detail'),
  }));
}
