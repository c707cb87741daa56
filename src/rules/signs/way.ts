import ipaddr from 'ipaddr.js';
import { parseUrl } from '../../parse-url.ts';
import type { Address } from '../../probes/address.ts';
import { addressKind, nameKind } from '../../probes/read-address.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Known } from '../rule.ts';

/** Whether the page is asked for in the open, so that a proxy can answer in the site's place. */
export function isOpen({ response: { failure } }: Known): boolean {
  return failure.url.startsWith('http:');
}

/** Whether a proxy carried this page: as the browser reports, as the peer's address shows, or as it is set. */
export function proxyInForce(known: Known): 'yes' | 'no' | 'unknown' {
  const { failure } = known.response;
  if (failure.kind === 'tunnel') return 'yes';
  if (failure.kind === 'response' && (failure.proxy !== null || isPeerAnother(failure.url, failure.ip))) {
    return 'yes';
  }
  const settings = valueIn(known.readings['proxy-settings']);
  return settings?.mode === 'direct' ? 'no' : (settings?.servesThis ?? 'unknown');
}

/** Whether that proxy speaks HTTP: a SOCKS proxy never writes an answer (RFC 1928). */
export function isHttpProxyInForce(known: Known): boolean {
  const { failure } = known.response;
  const type = failure.kind === 'response' ? failure.proxy?.type : undefined;
  const set = valueIn(known.readings['proxy-settings'])?.servers[0];
  return proxyInForce(known) === 'yes' && !(type ?? set)?.startsWith('socks');
}

/** Host and port of that proxy, where it is known. */
export function proxyName({ response: { failure }, readings }: Known): string | null {
  if (failure.kind !== 'page' && failure.proxy !== null) return `${failure.proxy.host}:${failure.proxy.port}`;
  return valueIn(readings['proxy-settings'])?.servers[0] ?? null;
}

/** Whether the address can mean only this computer, or only this network; null: neither. */
export function innerHost({ response: { failure } }: Known): 'loopback' | 'private' | null {
  const name = hostname(failure.url);
  if (/(?:^|\.)localhost\.?$/.test(name)) return 'loopback';
  if (nameKind(name) === 'address') return innerKinds[addressKind(name)] ?? null;
  return /^[^.]+\.?$|\.(?:local|internal|lan|home|corp|home\.arpa)\.?$/.test(name) ? 'private' : null;
}

const innerKinds: Readonly<Record<string, 'loopback' | 'private'>> = {
  loopback: 'loopback',
  private: 'private',
  'link-local': 'private',
};

/** The kind of address that answered for a name of the public DNS; null where a proxy stands between, or none is told. */
export function answeredForPublicName(known: Known): Address['answered'] {
  const address = valueIn(known.readings.address);
  return address?.name === 'public' && proxyInForce(known) !== 'yes' ? address.answered : null;
}

/** Whether the name seems to lead to another place than the site's own: then even a known gateway need not be the site's. */
export function leadsElsewhere(known: Known): boolean {
  const answered = answeredForPublicName(known);
  const isInner = answered === 'loopback' || answered === 'private' || answered === 'link-local';
  return isInner || valueIn(known.readings.address)?.resolver?.agrees === false;
}

/** The address was written out, and yet another one answered. */
function isPeerAnother(url: string, peer: string | null): boolean {
  const name = hostname(url);
  if (peer === null || !ipaddr.isValid(name) || !ipaddr.isValid(peer)) return false;
  return ipaddr.process(name).toString() !== ipaddr.process(peer).toString();
}

function hostname(url: string): string {
  return parseUrl(url)?.hostname.replace(/^\[|\]$/g, '') ?? '';
}
