import type { Place, Response, Tunnel } from '../../../src/incident/failure.ts';
import type { TabState } from '../../../src/incident/incident.ts';
import type { Arrival, Look, Observation } from '../../../src/incident/observation.ts';
import { reduceTab } from '../../../src/incident/reduce.ts';

const tabId = 7;
export const page = 'http://shop.test/sale?id=1';
export const otherPage = 'http://shop.test/';
export const otherSite = 'http://news.test/';
export const here: Place = { private: false, cookieStore: null };

/** An answer to a plain GET of `page`, unless told otherwise. */
function response(status: number, change: Partial<Response> = {}): Response {
  return {
    kind: 'response',
    url: page,
    method: 'GET',
    status,
    reason: '',
    at: 1_000,
    fromCache: false,
    ip: '203.0.113.10',
    proxy: null,
    headers: [],
    ...change,
  };
}

export function answered(status: number, change: Partial<Response> = {}, requestId = '1'): Observation {
  return { kind: 'response', requestId, response: response(status, change), place: here };
}

export function committed(url = page, at = 1_001): Observation {
  return { kind: 'committed', url, at };
}

/** An answer that the tab then shows. */
export function shown(status: number, change: Partial<Response> = {}, requestId = '1'): Observation[] {
  const observation = answered(status, change, requestId);
  return [observation, committed(change.url ?? page, (change.at ?? 1_000) + 1)];
}

/** A tunnel that a proxy refused, and the browser's own page in its place. */
export function refused(change: Partial<Tunnel> = {}, requestId = '1'): Observation[] {
  const url = 'https://bank.test/';
  const error = 'net::ERR_TUNNEL_CONNECTION_FAILED';
  const told = { kind: 'tunnel', url, method: 'GET', status: null, error, at: 1_000, proxy: null } as const;
  const tunnel: Tunnel = { ...told, ...change };
  return [{ kind: 'tunnel-refused', requestId, tunnel, place: here }, committed(tunnel.url, tunnel.at + 1)];
}

export function looked(
  status: number | null,
  { arrival = 'unknown', ...change }: Partial<Look> & { arrival?: Arrival } = {},
  url = page,
): Observation {
  const look = status === null ? null : { status, controlled: false, ...change };
  return { kind: 'looked', url, look, arrival, place: here, at: 2_000 };
}

export function retried(at = 3_000): Observation {
  return { kind: 'retry', by: 'skip-cache', proven: false, at };
}

export const everything = { watch503: true, watch504: true, watchCloudflare: true };
export const only502 = { watch503: false, watch504: false, watchCloudflare: false };

/** The state that a series of observations leads to, from the start or from `state`. */
export function stateAfter(
  observations: readonly Observation[],
  watch = everything,
  state: TabState | null = null,
): TabState | null {
  return observations.reduce<TabState | null>((known, next) => reduceTab(known, next, tabId, watch), state);
}
