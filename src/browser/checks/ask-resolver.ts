import type { Failure } from '../../incident/failure.ts';
import type { Incident } from '../../incident/incident.ts';
import { addressesIn, isForResolver, type ResolverId, resolvers } from '../../probes/asking/resolver.ts';
import { measured, type Reading, unavailable } from '../../probes/reading.ts';
import type { Resolution } from '../../probes/resolution.ts';
import { readLimits } from '../settings/limits.ts';
import { readSettings } from '../settings.ts';

const patience = 5_000;

/**
 * Asks the resolvers that the person has allowed once for all, in turn until one answers. Never for a private window: there
 * the person is asked each time.
 *
 * @returns null where none may be asked, or none could tell anything
 */
export async function askAllowedResolvers({ failure, place }: Incident): Promise<Reading<Resolution> | null> {
  if (place.private || !isForResolver(failure)) return null;
  let reading: Reading<Resolution> | null = null;
  for (const id of (await readSettings()).resolvers) {
    reading = await askResolver(failure, id);
    if (reading.status === 'measured') break;
  }
  return reading;
}

/** Asks a public resolver where the failing site's name leads. To be called only after the person has picked one. */
export async function askResolver(failure: Failure, id: ResolverId): Promise<Reading<Resolution>> {
  if ((await readLimits()).forbidThirdParties) return unavailable('refused', 'policy');
  const { hostname } = new URL(failure.url);
  const { name, endpoint } = resolvers[id];
  const ask = async (type: 'A' | 'AAAA') => {
    const question = `${endpoint}?${new URLSearchParams({ name: hostname, type })}`;
    const answer = await fetch(question, {
      // The browser would tell the person's languages; its own name and version it tells in any case.
      headers: { accept: 'application/dns-json', 'accept-language': '*' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error', // The person has picked this one, and nobody that it may name.
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    return addressesIn(await answer.json());
  };
  try {
    const [four, six] = await Promise.all([ask('A'), ask('AAAA')]);
    if (four === null && six === null) return unavailable('refused');
    return measured({ resolver: name, addresses: [...(four ?? []), ...(six ?? [])] });
  } catch (error) {
    return unavailable('error', String(error));
  }
}
