import ipaddr from 'ipaddr.js';
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
  return proxyInForce(known) === 'yes' && !type?.startsWith('socks');
}

/** Host and port of that proxy, where it is known. */
export function proxyName({ response: { failure }, readings }: Known): string | null {
  if (failure.kind !== 'page' && failure.proxy !== null) return `${failure.proxy.host}:${failure.proxy.port}`;
  return valueIn(readings['proxy-settings'])?.servers[0] ?? null;
}

/** What an address that nobody but this computer or this network can mean stands for; null: any other. */
export function innerHost({ response: { failure } }: Known): 'loopback' | 'private' | null {
  const name = hostname(failure.url);
  if (/(?:^|\.)localhost\.?$/.test(name)) return 'loopback';
  if (ipaddr.isValid(name)) return innerAddress(name);
  return /^[^.]+\.?$|\.(?:local|internal|home\.arpa|lan)\.?$/.test(name) ? 'private' : null;
}

function innerAddress(address: string): 'loopback' | 'private' | null {
  const range = ipaddr.process(address).range();
  if (range === 'loopback') return 'loopback';
  return range === 'private' || range === 'uniqueLocal' || range === 'linkLocal' ? 'private' : null;
}

/** The address was written out, and yet another one answered. */
function isPeerAnother(url: string, peer: string | null): boolean {
  const name = hostname(url);
  if (peer === null || !ipaddr.isValid(name) || !ipaddr.isValid(peer)) return false;
  return ipaddr.process(name).toString() !== ipaddr.process(peer).toString();
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
}
