import { describe, expect, test } from 'vitest';
import {
  ending,
  parseRequestEvent,
  reasonPhrase,
  toRedirect,
  toResponse,
} from '../../../src/browser/request-events.ts';

const event = {
  requestId: '17',
  tabId: 7,
  frameId: 0,
  url: 'http://shop.test/sale?id=1#top',
  method: 'GET',
  timeStamp: 1_000,
  statusCode: 502,
  statusLine: 'HTTP/1.1 502 Proxy Error',
  fromCache: false,
  ip: '203.0.113.10',
  responseHeaders: [
    { name: 'Server', value: 'nginx' },
    { name: 'Set-Cookie', value: 'secret' },
    { name: 'Via' },
  ],
};

const parsed = (change: object) => {
  const result = parseRequestEvent({ ...event, ...change });
  if (result === null) throw new Error('No top-level request.');
  return result;
};

test.each([
  ['a prerendered page', { documentLifecycle: 'prerender', frameId: 12 }],
  ['a prerendered page that claims the main frame', { documentLifecycle: 'prerender' }],
  ['a frame', { frameId: 3 }],
  ['a request of no tab', { tabId: -1 }],
  ['a malformed event', { url: 5 }],
])('not a tab’s page: %s', (_, change) => expect(parseRequestEvent({ ...event, ...change })).toBeNull());

test('an answer as it is kept', () => {
  expect(toResponse(parsed({ documentLifecycle: 'active', proxyInfo: null }))).toEqual({
    kind: 'response',
    url: 'http://shop.test/sale?id=1',
    method: 'GET',
    status: 502,
    reason: 'Proxy Error',
    at: 1_000,
    fromCache: false,
    ip: '203.0.113.10',
    proxy: null,
    headers: [
      ['server', 'nginx'],
      ['via', ''],
    ],
  });
});

test('the proxy that Firefox tells of', () => {
  const proxyInfo = { type: 'http', host: 'proxy.test', port: 3128, username: 'me' };
  expect(toResponse(parsed({ proxyInfo })).proxy).toEqual({ type: 'http', host: 'proxy.test', port: 3128 });
  expect(toResponse(parsed({ proxyInfo: { type: 'direct' } })).proxy).toBeNull();
});

test.each([
  ['HTTP/1.1 502 Bad Gateway', 'Bad Gateway'],
  ['HTTP/1.0 502 Parent proxy unreacheable', 'Parent proxy unreacheable'],
  ['HTTP/2 502', ''],
  ['HTTP/1.1 502 ', ''],
  ['HTTP/1.1 502', ''],
  ['', ''],
  ['nonsense', ''],
  [`HTTP/1.1 502 ${'x'.repeat(9000)}`, 'x'.repeat(256)],
])('the reason phrase of %.40s', (statusLine, reason) => expect(reasonPhrase(statusLine)).toBe(reason));

test('a redirect is known by its site, not by its page', () => {
  const redirected = parsed({
    url: 'https://shop.test/login?token=secret',
    method: 'POST',
    statusCode: 303,
    redirectUrl: 'https://shop.test/home',
  });
  expect(toRedirect(redirected)).toEqual({
    kind: 'redirect',
    requestId: '17',
    redirect: { origin: 'https://shop.test', method: 'POST', status: 303, samePath: false },
  });
});

describe('the end of a request', () => {
  test.each([
    ['net::ERR_TUNNEL_CONNECTION_FAILED', { kind: 'tunnel-refused', tunnel: { status: null, proxy: null } }],
    ['NS_ERROR_PROXY_BAD_GATEWAY', { kind: 'tunnel-refused', tunnel: { status: 502, proxy: null } }],
    ['NS_ERROR_PROXY_GATEWAY_TIMEOUT', { kind: 'tunnel-refused', tunnel: { status: 504, proxy: null } }],
    ['NS_ERROR_PROXY_FORBIDDEN', { kind: 'tunnel-refused', tunnel: { status: 403, proxy: null } }],
    ['NS_ERROR_CONNECTION_REFUSED', { kind: 'unreachable' }],
    ['NS_ERROR_NET_ERROR_RESPONSE', { kind: 'error-page' }],
    ['net::ERR_ABORTED', { kind: 'abandoned' }],
    ['NS_BINDING_ABORTED', { kind: 'abandoned' }],
    ['net::ERR_CONNECTION_REFUSED', { kind: 'unreachable' }],
    ['NS_ERROR_UNKNOWN_HOST', { kind: 'unreachable' }],
    ['net::ERR_PROXY_CONNECTION_FAILED', { kind: 'unreachable' }],
  ])('%s', (error, expected) => expect(ending(parsed({ error }))).toMatchObject(expected));

  test.each([
    ['https://bank.test/', 'http', 'tunnel-refused'],
    ['https://bank.test/', 'socks', 'unreachable'],
    ['http://bank.test/', 'http', 'unreachable'],
  ])('a connection refused on the way to %s by a proxy of type %s', (url, type, kind) => {
    const error = 'NS_ERROR_CONNECTION_REFUSED';
    expect(ending(parsed({ url, error, proxyInfo: { type, host: 'proxy.test', port: 3128 } })).kind).toBe(
      kind,
    );
  });
});

test('what is too long to be stored is cut, and what a proxy hides is empty', () => {
  const event = parsed({
    requestId: 'x'.repeat(99),
    cookieStoreId: 'y'.repeat(999),
    proxyInfo: { type: 'http', host: null, port: null },
  });
  expect([event.requestId.length, event.cookieStoreId?.length]).toEqual([64, 128]);
  expect(toResponse(event).proxy).toEqual({ type: 'http', host: '', port: 0 });
});
