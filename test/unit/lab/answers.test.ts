import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ask, openTunnel } from '../../lab/client.ts';
import { get, lab, runLab } from './running-lab.ts';

runLab();

/** Asks several times and answers with the statuses; a text is the Cookie header, undefined sends none. */
async function statuses(id: string, path: string, cookies: readonly (string | undefined)[]) {
  const found: number[] = [];
  for (const cookie of cookies) {
    const headers = cookie === undefined ? {} : { cookie };
    found.push((await ask(lab, new URL(lab.url(id, path)), { headers })).status);
  }
  return found;
}

const none = undefined;
const one = 'session=one';

describe('sites that answer now so and now so', () => {
  it.each([
    ['restarting', '/page', [none, none, none, none], [502, 502, 200, 200]],
    ['flapping-thirds', '/page', [one, one, none, one, none, one], [502, 502, 200, 502, 502, 200]],
    ['flapping-balancer', '/page', [one, one, none], [200, 502, 200]],
    ['flapping-shifted', '/page', [one, one, none, one, none], [502, 502, 200, 502, 200]],
    ['flapping-shifted', '/page', [one, one, none, none, one], [502, 502, 200, 502, 200]],
    ['contradiction', '/page', [one, one, none, one, none], [502, 502, 200, 200, 502]],
    ['contradiction', '/page', [one, one, none, none, one], [502, 502, 200, 502, 200]],
    ['captive-portal', '/page', [none, none, none], [502, 302, 302]],
    ['captive-portal-page', '/page', [none, none], [502, 200]],
    ['rate-limited', '/page', [none, none], [502, 429]],
    ['one-time-query', '/confirm?token=not-a-real-token', [none, none], [502, 200]],
    ['one-time-link', '/confirm/9f8e7d6c5b4a39281706f5e4d3c2b1a0', [none, none], [502, 200]],
    ['log-out', '/logout', [one, one], [502, 200]],
  ] as const)('%s %s with the cookies %j: %j', async (id, path, cookies, expected) => {
    expect(await statuses(id, path, cookies)).toEqual(expected);
  });

  it('flapping-balancer counts whatever is asked for', async () => {
    expect((await get('flapping-balancer', '/')).status).toBe(200);
    expect((await get('flapping-balancer', '/robots.txt')).status).toBe(502);
    expect((await get('flapping-balancer', '/page')).status).toBe(200);
  });

  it('a hotspot leads to another host, a limiter names a time', async () => {
    await statuses('captive-portal', '/page', [none]);
    await statuses('rate-limited', '/page', [none]);
    const { headers } = await get('captive-portal', '/robots.txt');
    expect(headers.location).toBe(`http://captive-portal-login.test:${lab.port}/sign-in`);
    expect((await get('rate-limited', '/')).headers['retry-after']).toBe('10');
  });
});

describe('answers that depend on cookies', () => {
  const large = `a=${'a'.repeat(4_000)}; b=${'b'.repeat(4_200)}`;
  it.each([
    ['cookie-oversized', '/inbox', 'a=small', 200],
    ['cookie-oversized', '/inbox', large, 502],
    ['cookie-http-only', '/', none, 200],
    ['cookie-http-only', '/', 'session=broken', 502],
    ['cookie-partitioned', '/account', none, 200],
    ['cookie-partitioned', '/account', '__Host-session=broken', 502],
    ['cookie-asked', '/search?q=bicycles', none, 200],
    ['cookie-asked', '/search?q=bicycles', 'session=broken', 502],
    ['cookie-to-login', '/page', none, 502],
    ['cookie-to-login', '/page', 'visitor=7', 302],
    ['login-without', '/account', none, 302],
    ['login-without', '/account', one, 502],
    ['private-login', '/account', 'session=private', 502],
    ['private-login', '/account', 'session=ordinary', 200],
    ['private-login', '/account', none, 502],
    ['private-cookie', '/account', none, 200],
    ['private-cookie', '/account', 'session=private', 502],
    ['container-login', '/account', 'session=container', 502],
    ['container-login', '/account', 'session=ordinary', 200],
    ['container-cookie', '/account', 'session=container', 502],
    ['container-cookie', '/account', none, 200],
  ] as const)('%s %s', async (id, path, cookie, status) => {
    expect(await statuses(id, path, [cookie])).toEqual([status]);
  });

  it.each([
    ['cookie-oversized', '/', 3, /^a=a{3500}; Path=\/; SameSite=Lax$/],
    ['cookie-http-only', '/', 1, /; HttpOnly/],
    ['cookie-partitioned', '/', 1, /; Secure; HttpOnly; SameSite=None; Partitioned$/],
    ['cookie-to-login', '/page', 1, /^visitor=7/],
    ['contradiction', '/', 1, /^session=one/],
    ['private-login', '/sign-in/private', 1, /^session=private; Path=\/; HttpOnly/],
    ['container-cookie', '/sign-in/ordinary', 1, /^session=ordinary/],
  ])('%s %s sets %i cookies', async (id, path, count, first) => {
    const { headers } = await get(id, path);
    expect(headers['set-cookie']).toHaveLength(count);
    expect(headers['set-cookie']?.[0]).toMatch(first);
  });
});

describe('a firewall that refuses scripts', () => {
  it.each([
    ['fetch-refused', '/', { accept: 'text/html,application/xhtml+xml' }, 502],
    ['fetch-refused', '/', { accept: '*/*' }, 403],
    ['fetch-refused', '/robots.txt', {}, 403],
    ['fetch-refused-secure', '/page', { 'sec-fetch-mode': 'navigate', accept: 'text/html' }, 502],
    ['fetch-refused-secure', '/page', { 'sec-fetch-mode': 'cors', accept: 'text/html' }, 403],
    ['fetch-refused-secure', '/page', { 'sec-fetch-mode': 'no-cors', accept: '*/*' }, 403],
  ])('%s %s with %j: %i', async (id, path, headers, status) => {
    expect((await ask(lab, new URL(lab.url(id, path)), { headers })).status).toBe(status);
  });
});

describe('marks', () => {
  it.each([
    ['edge-cached', '/', { age: '42', 'x-cache': 'HIT' }],
    ['edge-cached', '/?fresh', { 'x-cache': 'MISS' }],
    ['edge-cached-cloudflare', '/article', { age: '120', 'cf-cache-status': 'HIT', server: 'cloudflare' }],
    ['edge-cached-cloudflare', '/', { 'cf-cache-status': 'MISS', server: 'cloudflare' }],
    ['edge-cached-standard', '/article', { 'cache-status': 'shield; fwd=miss, edge; hit; ttl=240' }],
    ['edge-missed', '/', { age: '0', 'x-cache': 'MISS' }],
    ['root-cached', '/', { age: '3600', 'x-cache': 'HIT' }],
    ['cloudflare-502', '/', { server: 'cloudflare', 'cf-ray': '8e0000000000abcd-FRA' }],
    ['cloudflare-passed', '/', { server: 'cloudflare', 'cf-ray': '8e0000000000abcd-FRA' }],
    ['cloudfront', '/', { server: 'CloudFront', 'x-cache': 'Error from cloudfront' }],
    ['proxy-passed', '/', { server: 'nginx/1.22.1', via: '1.1 office-proxy (squid/5.7)' }],
    ['squid-accelerator', '/', { 'x-squid-error': 'ERR_ZERO_SIZE_OBJECT 0' }],
    ['proxy-connection', '/', { 'proxy-connection': 'close' }],
    ['filter-zscaler', '/', { server: 'Zscaler/6.2' }],
    ['stored-error', '/page', { 'cache-control': 'max-age=600' }],
    ['stored-revisited', '/page', { 'cache-control': 'max-age=600' }],
  ])('%s %s has the headers %j', async (id, path, headers) => {
    expect((await get(id, path)).headers).toMatchObject(headers);
  });

  it.each([
    ['edge-cached-silent', '/'],
    ['stored-unmarked', '/page'],
    ['proxy-silent', '/'],
  ])('%s %s has none', async (id, path) => {
    const { headers } = await get(id, path);
    const telling = ['age', 'via', 'server', 'x-cache', 'cache-control'].filter((name) => name in headers);
    expect(telling.filter((name) => name !== 'server' || id === 'proxy-silent')).toEqual([]);
  });

  it.each([
    ['cloudflare-502', '/', '<div id="cf-error-details">'],
    ['cloudflare-521', '/news', '| 521: Web server is down</title>'],
    ['cloudflare-502', '/cdn-cgi/trace', '\nwarp=off\n'],
    ['vpn-warp', '/cdn-cgi/trace', '\nwarp=on\n'],
    ['cloudfront', '/', 'Generated by cloudfront (CloudFront)'],
    ['cloudflare-passed', '/', 'nginx/1.22.1'],
    ['proxy-fiddler', '/', '[Fiddler] The connection to'],
    ['filter-fortinet', '/', '>FortiGuard Intrusion Prevention'],
    ['captive-portal-page', '/after', 'captive-portal-page-login.test'],
  ])('%s %s says %j', async (id, path, text) => {
    if (path === '/after') await get(id, '/before');
    expect((await get(id, path)).body).toContain(text);
  });

  it('fiddler has a reason phrase of its own', async () => {
    expect((await get('proxy-fiddler')).reason).toBe('Fiddler - Connection Failed');
  });

  it('umbrella answers inside the tunnel', async () => {
    const { socket } = await openTunnel(lab, 'filter-umbrella.test');
    const inside = connectTls({ socket, servername: 'filter-umbrella.test', rejectUnauthorized: false });
    inside.write('GET / HTTP/1.1\r\nHost: filter-umbrella.test\r\nConnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of inside) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 502 Could not relay message upstream\r\n/);
    expect(answer).toContain('502 Could not relay message upstream');
  });
});

describe('hosts', () => {
  it('the way decides where the same address leads by proxy and without', async () => {
    const url = new URL(lab.url('proxy-difference'));
    expect((await ask(lab, url, { byProxy: true })).status).toBe(502);
    expect((await ask(lab, url)).status).toBe(200);
    expect(lab.requests('proxy-difference').map(({ byProxy }) => byProxy)).toEqual([true, false]);
  });

  it.each([
    ['bypass-address', 'http://10.20.30.40/'],
    ['bypass-name', 'http://printer.home.arpa/'],
    ['bypass-loopback', 'http://bypass-loopback.localhost/'],
    ['network-wide-proxy', 'http://network-wide-proxy.test/'],
  ])('%s is at %s, by proxy', async (id, address) => {
    expect(lab.url(id)).toBe(address);
    const pac: unknown = new Function(`${lab.pac}; return FindProxyForURL;`)();
    if (typeof pac !== 'function') throw new Error('No FindProxyForURL');
    expect(pac(address, new URL(address).hostname)).toBe(`PROXY 127.0.0.1:${lab.proxyPort}`);
  });

  it('sites of one scenario answer alike', async () => {
    const address = lab.urlAt('network-wide', 'network-wide-news.test', '/');
    expect(await ask(lab, new URL(address))).toMatchObject({ status: 502, body: '<h1>Bad Gateway</h1>' });
    expect(() => lab.urlAt('network-wide', 'down.test', '/')).toThrow('is not at down.test');
  });
});
