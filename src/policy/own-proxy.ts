import ipaddr from 'ipaddr.js';
import { hostnameOf } from '../incident/address.ts';
import type { Failure } from '../incident/failure.ts';
import type { Incident } from '../incident/incident.ts';
import type { Readings } from '../probes/evidence.ts';
import { isPublicName } from '../probes/public-name.ts';
import { valueIn } from '../probes/reading.ts';
import { coveredBy } from '../settings.ts';
import type { OwnProxy, Policy } from './policy.ts';

/** The organisation's own proxy by which a page was asked for; null: none that it has named. */
export function ownProxyOf(
  { proxies }: Pick<Policy, 'proxies'>,
  { failure }: Pick<Incident, 'failure'>,
  readings: Readings,
): OwnProxy | null {
  const met = proxiesMet(failure, readings);
  return proxies.find(({ addresses }) => met.some((host) => isAmong(host, addresses))) ?? null;
}

/** Hosts and addresses of the proxy, as far as the browser tells them. */
function proxiesMet(failure: Failure, readings: Readings): string[] {
  const settings = valueIn(readings['proxy-settings']);
  if (failure.kind !== 'page' && failure.proxy !== null) return [failure.proxy.host, ...peerOf(failure)];
  if (settings?.servesThis === 'yes') return [...settings.servers.map(withoutPort), ...peerOf(failure)];
  // A script or the system decides. A name of the public DNS has no peer among an organisation's addresses but its proxy.
  const isOutside = settings?.servesThis === 'unknown' && isPublicName(hostnameOf(failure.url));
  return isOutside ? peerOf(failure) : [];
}

/** Behind a proxy the peer of the request is the proxy. */
function peerOf(failure: Failure): string[] {
  return failure.kind === 'response' && failure.ip !== null ? [failure.ip] : [];
}

function withoutPort(server: string): string {
  return server.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
}

function isAmong(met: string, addresses: readonly string[]): boolean {
  const host = met.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(host)) return coveredBy(addresses, `http://${host}/`).length > 0;
  const address = ipaddr.process(host);
  return addresses.some((one) => holds(one, address));
}

function holds(range: string, address: ReturnType<typeof ipaddr.process>): boolean {
  const [start = '', bits] = range.split('/');
  if (!ipaddr.isValid(start)) return false;
  const first = ipaddr.process(start);
  const prefix = bits === undefined ? (first.kind() === 'ipv4' ? 32 : 128) : Number(bits);
  return first.kind() === address.kind() && address.match(first, prefix);
}
