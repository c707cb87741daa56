import { getDomain } from 'tldts';

/**
 * Whether two host names are of one site: the same registrable domain (https://publicsuffix.org, private part included).
 * Addresses and names without one (localhost, github.io) belong to themselves alone.
 */
export function isSameSite(one: string, other: string): boolean {
  if (one === other) return true;
  const [its, others] = [one, other].map((name) => getDomain(name, { allowPrivateDomains: true }));
  return its !== null && its === others;
}
