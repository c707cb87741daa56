import ipaddr from 'ipaddr.js';
import type { Failure } from '../incident/failure.ts';
import type { Address } from './address.ts';
import { measured, type Reading, unavailable } from './reading.ts';

type NameKind = Address['name'];
type AddressKind = NonNullable<Address['answered']>;

/**
 * Read off the failure alone, wherever it is needed: it asks nobody, and the library that knows the kinds of addresses is
 * too heavy for the background.
 */
export function readAddress(failure: Failure): Reading<Address> {
  if (failure.kind === 'page') return unavailable('unsupported');
  const { hostname } = new URL(failure.url);
  return measured({ name: nameKind(hostname), answered: answeredKind(failure), resolver: null });
}

/** Names that the public DNS does not know: RFC 6761, RFC 6762, RFC 7686, RFC 8375, and ICANN's .internal. */
const special = /(?:^|\.)(?:localhost|test|invalid|local|internal|onion|alt|lan|home|corp|home\.arpa)$/i;

export function nameKind(hostname: string): NameKind {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return 'address';
  return special.test(host) || !host.includes('.') ? 'special' : 'public';
}

/** Behind a proxy the peer is the proxy, and a copy from the cache tells where it once came from. */
function answeredKind(failure: Exclude<Failure, { kind: 'page' }>): AddressKind | null {
  if (failure.kind === 'tunnel' || failure.ip === null || failure.proxy !== null || failure.fromCache)
    return null;
  return addressKind(failure.ip);
}

const kinds: Readonly<Record<string, AddressKind>> = {
  unicast: 'public',
  private: 'private',
  uniqueLocal: 'private',
  loopback: 'loopback',
  carrierGradeNat: 'carrier-nat',
  linkLocal: 'link-local',
};

export function addressKind(ip: string): AddressKind {
  const bare = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  return ipaddr.isValid(bare) ? (kinds[ipaddr.process(bare).range()] ?? 'other') : 'other';
}
