import ipaddr from 'ipaddr.js';
import type { Incident } from '../incident/incident.ts';
import type { Readings } from '../probes/evidence.ts';
import { valueIn } from '../probes/reading.ts';
import { coveredBy } from '../settings.ts';
import type { OwnProxy, Policy } from './policy.ts';

/** The organisation's own proxy by which a page was asked for; null: none that it has named. */
export function ownProxyOf({ proxies }: Policy, incident: Incident, readings: Readings): OwnProxy | null {
  const met = proxiesMet(incident, readings);
  return proxies.find(({ addresses }) => met.some((host) => isAmong(host, addresses))) ?? null;
}

/** Hosts and addresses of the proxy, as the browser tells them. Behind one the peer of the request is the proxy. */
function proxiesMet({ failure }: Incident, readings: Readings): string[] {
  const settings = valueIn(readings['proxy-settings']);
  const used = failure.kind === 'page' ? null : failure.proxy;
  const named = settings?.servesThis === 'yes' ? settings.servers.map(withoutPort) : [];
  const isProxied = used !== null || named.length > 0;
  const peer = isProxied && failure.kind === 'response' && failure.ip !== null ? [failure.ip] : [];
  return [...(used === null ? [] : [used.host]), ...named, ...peer];
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
