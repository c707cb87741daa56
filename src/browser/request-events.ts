import * as v from 'valibot';
import { originOf, pageAddress, samePath } from '../incident/address.ts';
import type { ConnectStatus, ForwardProxy, Response, Tunnel } from '../incident/failure.ts';
import { type Header, keptHeaders } from '../incident/headers.ts';
import type { Observation } from '../incident/observation.ts';

const text = v.string();
const optionalText = v.optional(v.nullable(text));
/** Cut to what the state's schema takes: a value that is too long would make the whole state unreadable. */
const cut = (longest: number) =>
  v.pipe(
    text,
    v.transform((value) => value.slice(0, longest)),
  );

const proxyInfo = v.object({ type: text, host: v.nullish(text, ''), port: v.nullish(v.number(), 0) });

/** The parts of a webRequest event that are read, of both browsers; a field that one does not know is optional. */
const requestEvent = v.object({
  requestId: cut(64),
  tabId: v.pipe(v.number(), v.minValue(0)),
  frameId: v.literal(0),
  url: text,
  method: text,
  timeStamp: v.number(),
  /** Chromium: a page that is prerendered is not the tab's page. */
  documentLifecycle: v.optional(v.literal('active')),
  statusCode: v.optional(v.number()),
  statusLine: v.optional(text),
  fromCache: v.optional(v.boolean()),
  ip: optionalText,
  proxyInfo: v.optional(v.nullable(proxyInfo)),
  responseHeaders: v.optional(v.array(v.object({ name: text, value: v.optional(text) }))),
  redirectUrl: v.optional(text),
  error: v.optional(text),
  incognito: v.optional(v.boolean()),
  cookieStoreId: v.optional(cut(128)),
});
export type RequestEvent = v.InferOutput<typeof requestEvent>;

/** An event of webRequest about a tab's top-level page, or null for every other. */
export function parseRequestEvent(details: unknown): RequestEvent | null {
  const parsed = v.safeParse(requestEvent, details);
  return parsed.success ? parsed.output : null;
}

/** "HTTP/1.1 502 Proxy Error" has the reason phrase "Proxy Error" (RFC 9112, 4). */
export function reasonPhrase(statusLine: string): string {
  return /^HTTP\/\S+ \d{3} ?(.*)$/.exec(statusLine)?.[1]?.slice(0, 256) ?? '';
}

function forwardProxy({ proxyInfo }: RequestEvent): ForwardProxy | null {
  if (proxyInfo == null || proxyInfo.type === 'direct') return null;
  const { type, host, port } = proxyInfo;
  return { type: type.slice(0, 32), host: host.slice(0, 256), port };
}

export function toResponse(event: RequestEvent): Response {
  const headers = (event.responseHeaders ?? []).map(({ name, value }): Header => [name, value ?? '']);
  return {
    kind: 'response',
    url: pageAddress(event.url),
    method: event.method.slice(0, 32),
    status: event.statusCode ?? 0,
    reason: reasonPhrase(event.statusLine ?? ''),
    at: event.timeStamp,
    fromCache: event.fromCache ?? false,
    ip: event.ip?.slice(0, 64) ?? null,
    proxy: forwardProxy(event),
    headers: keptHeaders(headers).map(([name, value]) => [name, value]),
  };
}

export function toRedirect(event: RequestEvent): Extract<Observation, { kind: 'redirect' }> {
  const { requestId, url, redirectUrl = '', method, statusCode = 0 } = event;
  const redirect = {
    origin: originOf(url).slice(0, 1024),
    method: method.slice(0, 32),
    status: statusCode,
    samePath: samePath(url, redirectUrl),
  };
  return { kind: 'redirect', requestId, redirect };
}

type Ending =
  | { readonly kind: 'tunnel-refused'; readonly tunnel: Tunnel }
  | { readonly kind: 'error-page' | 'abandoned' | 'unreachable' };

/** Firefox names what a proxy answered to CONNECT; Chromium hides it behind one error for all. */
const refusals: Readonly<Record<string, ConnectStatus | null>> = {
  'net::ERR_TUNNEL_CONNECTION_FAILED': null,
  NS_ERROR_PROXY_FORBIDDEN: 403,
  NS_ERROR_PROXY_BAD_GATEWAY: 502,
  NS_ERROR_PROXY_GATEWAY_TIMEOUT: 504,
};

/** What an error of webRequest means. */
export function ending(event: RequestEvent): Ending {
  const { error = '' } = event;
  const proxy = forwardProxy(event);
  const refusal = isSilentRefusal(event, proxy) ? 503 : refusals[error];
  if (refusal !== undefined) return { kind: 'tunnel-refused', tunnel: toTunnel(event, refusal, proxy) };
  switch (error) {
    case 'NS_ERROR_NET_ERROR_RESPONSE':
      return { kind: 'error-page' };
    case 'net::ERR_ABORTED':
    case 'NS_BINDING_ABORTED':
      return { kind: 'abandoned' };
    default:
      return { kind: 'unreachable' };
  }
}

function toTunnel(event: RequestEvent, status: ConnectStatus | null, proxy: ForwardProxy | null): Tunnel {
  const { url, method, timeStamp: at, error = '' } = event;
  const failed = { url: pageAddress(url), method: method.slice(0, 32), error: error.slice(0, 128), at };
  return { kind: 'tunnel', ...failed, status, proxy };
}

/**
 * Firefox tells a 503 to CONNECT as a refused connection. Behind an HTTP proxy it can be nothing else: a proxy that is
 * itself not reached has an error of its own.
 */
function isSilentRefusal({ error, url }: RequestEvent, proxy: ForwardProxy | null): boolean {
  const tunnelled = url.startsWith('https:') && (proxy?.type === 'http' || proxy?.type === 'https');
  return tunnelled && error === 'NS_ERROR_CONNECTION_REFUSED';
}
