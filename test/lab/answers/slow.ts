import { setTimeout as sleep } from 'node:timers/promises';
import type { Visit } from '../scenario.ts';
import { badGatewayUntilMended } from './pages.ts';

/** Answers 502 so many milliseconds late, or as late as the query's `after` says; at once when mended. */
export async function badGatewayAfter(visit: Visit, milliseconds: number): Promise<void> {
  const after = Number(visit.url.searchParams.get('after') ?? milliseconds);
  if (!visit.mended) await sleep(after, undefined, { signal: visit.gone });
  badGatewayUntilMended(visit);
}
