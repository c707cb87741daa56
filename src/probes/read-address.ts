import ipaddr from 'ipaddr.js';
import type { Failure } from '../incident/failure.ts';
import type { Address } from './address.ts';
import type { Readings } from './evidence.ts';
import { special } from './public-name.ts';
import { measured, type Reading, unavailable, valueIn } from './reading.ts';
import type { Resolution } from './resolution.ts';

type NameKind = Address['name'];
type AddressKind = NonNullable<Address['answered']>;

/**
 * Read off the failure and a resolver's answer, wherever it is needed: it asks nobody, and the library that knows the
 * kinds of addresses is too heavy for the background.
 */
export function readAddress(failure: Failure, resolution: Resolution | null): Reading<Address> {
  if (failure.kind === 'page') return unavailable('unsupported');
  const { hostname } = new URL(failure.url);
  const answered = answeredBy(failure);
  return measured({
    name: nameKind(hostname),
    answered: answered === null ? null : addressKind(answered),
    resolver: resolution === null || answered === null ? null : compared(resolution, answered),
  });
}

/** The readings as stored, with what follows from them. */
export function withAddress(failure: Failure, readings: Readings): Readings {
  return { ...readings, address: readAddress(failure, valueIn(readings.resolution)) };
}

function compared({ resolver, addresses }: Resolution, answered: string): NonNullable<Address['resolver']> {
  const agrees = addresses.some((address) => canonical(address) === canonical(answered));
  return { name: resolver, addresses: addresses.slice(0, 32), agrees };
}

function canonical(ip: string): string {
  const bare = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return bare;
  const address = ipaddr.process(bare);
  return address.range() === 'rfc6052' ? behindNat64(address.toByteArray()) : address.toString();
}

/** A network without IPv4 reaches such servers by an address that holds theirs (RFC 6052, 2.1). */
function behindNat64(bytes: readonly number[]): string {
  return bytes.slice(-4).join('.');
}

export function nameKind(hostname: string): NameKind {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return 'address';
  return special.test(host) || !host.includes('.') ? 'special' : 'public';
}

/** Behind a proxy the peer is the proxy, and a copy from the cache tells where it once came from. */
function answeredBy(failure: Exclude<Failure, { kind: 'page' }>): string | null {
  if (failure.kind === 'tunnel' || failure.proxy !== null || failure.fromCache) return null;
  return failure.ip;
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
  const plain = canonical(ip);
  return ipaddr.isValid(plain) ? (kinds[ipaddr.process(plain).range()] ?? 'other') : 'other';
}
