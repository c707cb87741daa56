import type { ReadAnswer } from '../answer.ts';
import { type CacheStatus, parseCacheStatus } from './cache-status.ts';
import { type ProxyStatus, parseProxyStatus } from './proxy-status.ts';
import { parseRetryAfter, type RetryAfter } from './retry-after.ts';
import { parseServerTiming, type ServerTiming } from './server-timing.ts';
import { parseVia, type Via } from './via.ts';

/** What the standard fields of an answer say, whoever made it. Chains stand nearest the origin first. */
export interface StandardFields {
  readonly proxyStatus: readonly ProxyStatus[];
  readonly cacheStatus: readonly CacheStatus[];
  readonly via: readonly Via[];
  /** Seconds since the answer was made or validated at the origin (RFC 9111, 5.1): above 0 it is a stored copy. */
  readonly age: number | null;
  readonly retryAfter: RetryAfter | null;
  readonly serverTiming: readonly ServerTiming[];
}

export function standardFields({ fields }: ReadAnswer): StandardFields {
  return {
    proxyStatus: parseProxyStatus(fields.get('proxy-status')),
    cacheStatus: parseCacheStatus(fields.get('cache-status')),
    via: parseVia(fields.get('via')),
    age: parseAge(fields.get('age')),
    retryAfter: parseRetryAfter(fields.get('retry-after')),
    serverTiming: parseServerTiming(fields.get('server-timing')),
  };
}

/** The first value counts, as RFC 9111, 5.1 has it for a field that was sent more than once. */
function parseAge(values: readonly string[] | undefined): number | null {
  const first = values?.[0]?.split(',', 1)[0]?.trim() ?? '';
  return /^\d{1,10}$/.test(first) ? Number(first) : null;
}
