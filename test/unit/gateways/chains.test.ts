import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/gateways/answer.ts';
import { identify } from '../../../src/gateways/identify.ts';
import { makerId } from '../../../src/gateways/maker.ts';
import type { Header } from '../../../src/incident/headers.ts';
import { knownAnswers, pageOf } from './corpus.ts';
import { documented } from './documented-pages.ts';

function answer(body: string, headers: readonly Header[] = []): Answer {
  return { status: 502, reason: '', headers, body };
}

const ray: Header = ['cf-ray', '8f0a1b2c3d4e5f60-FRA'];

describe('headers of boxes on the way', () => {
  it('never make one of them the maker', () => {
    const app = '<html><body><h1>Upstream says 502</h1></body></html>';
    const marks: Header[] = [
      ['server', 'cloudflare'],
      ray,
      ['x-amz-cf-id', 'k4m88qvZlPmCJdIxQsVjRX=='],
      ['via', '1.1 varnish (Varnish/7.1), 1.1 abc.cloudfront.net (CloudFront), 1.1 vegur'],
      ['x-served-by', 'cache-fra-etou8220001-FRA'],
      ['x-azure-ref', '20261121T020000Z-abc'],
      ['x-vercel-id', 'fra1::abc'],
      ['fly-request-id', '01H-fra'],
    ];
    const found = identify(answer(app, marks));
    expect(makerId(found.maker)).toBe('unknown');
    expect(found.side).toEqual({ side: 'site', why: 'behind-the-sites-edge' });
    expect(found.handlers.map(({ product }) => product.id).slice(0, 3)).toEqual([
      'varnish',
      'cloudfront',
      'heroku',
    ]);
  });

  it('do not make an answer empty whose body nobody read', () => {
    const headers: Header[] = [
      ['Via', 'tor/1.0 tor-network (tor 0.4.8)'],
      ['Date', 'x'],
    ];
    const unread = identify({ status: 502, reason: '', headers, body: null });
    const empty = identify({
      status: 502,
      reason: '',
      headers: [...headers, ['Content-Length', '0']],
      body: null,
    });
    expect([makerId(unread.maker), makerId(empty.maker)]).toEqual(['unknown', 'tor']);
  });
});

describe('a box in front of the one that made the error', () => {
  const all = [
    ...[...knownAnswers('corpus'), ...knownAnswers('captures')].map(({ id, maker, side, answer }) => ({
      ...{ id, maker, side, answer },
    })),
    ...documented.map(({ maker, side, status, reason = '', headers, body }) => ({
      ...{ id: `documented ${maker}`, maker, side },
      answer: { status, reason, headers, body },
    })),
  ];
  const without = (headers: readonly Header[], ...names: string[]) =>
    headers.filter(([name]) => !names.includes(name.toLowerCase()));
  const sorted = (headers: readonly Header[]) =>
    headers.toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const named =
    (server: string, ...marks: Header[]) =>
    (headers: readonly Header[]): Header[] => [['Server', server], ...without(headers, 'server'), ...marks];
  const marked =
    (...marks: Header[]) =>
    (headers: readonly Header[]): Header[] => [...headers, ...marks];

  /** What each does to the headers of an answer that it passes on. */
  const fronts: [id: string, pass: (headers: readonly Header[]) => Header[]][] = [
    ['nginx', named('nginx')],
    ['openresty', named('openresty/1.21.4.1')],
    ['apache', named('Apache/2.4.57 (Debian)')],
    ['litespeed', named('LiteSpeed')],
    ['h2o', named('h2o/2.2.5')],
    ['apisix', named('APISIX/3.8.0', ['X-APISIX-Upstream-Status', '502'])],
    ['iis', named('Microsoft-IIS/10.0', ['X-Powered-By', 'ARR/3.0'])],
    ['envoy', named('envoy', ['x-envoy-upstream-service-time', '3'])],
    ['trafficserver', named('ATS/9.2.5', ['Via', 'http/1.1 a (ApacheTrafficServer/9.2.5 [uScMs ])'])],
    ['cloudflare', named('cloudflare', ray, ['CF-Cache-Status', 'DYNAMIC'])],
    ['vercel', named('Vercel', ['X-Vercel-Id', 'fra1::x'])],
    ['fly', named('Fly/a1b2c3 (2026-01-01)', ['Fly-Request-Id', '01H-fra'])],
    ['cloudfront', marked(['Via', '1.1 a.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Id', 'k4=='])],
    ['fastly', marked(['Via', '1.1 varnish'], ['X-Served-By', 'cache-fra-etou8220001-FRA'])],
    ['varnish', marked(['X-Varnish', '32770'], ['Via', '1.1 varnish (Varnish/7.1)'])],
    ['squid', marked(['X-Cache-Lookup', 'MISS from p:3128'], ['Via', '1.1 p (squid/5.7)'])],
    ['tinyproxy', marked(['Via', '1.1 tinyproxy (tinyproxy/1.11.1)'])],
    ['kong', marked(['Via', 'kong/3.4.2'], ['X-Kong-Proxy-Latency', '1'])],
    ['google', marked(['Via', '1.1 google'])],
    // Go sorts what it passes on; a Date that an old application left out is added behind.
    ['caddy', (headers) => sorted([...without(headers, 'server'), ['Server', 'Caddy']])],
    [
      'caddy',
      (headers) => [...sorted([...without(headers, 'server', 'date'), ['Server', 'Caddy']]), ['Date', 'x']],
    ],
  ];

  test.each(fronts)('%s is not taken for the maker', (front, pass) => {
    for (const { id, maker, answer } of all) {
      if (maker === front) continue;
      const found = identify({ ...answer, headers: pass(answer.headers) });
      expect(['unknown', maker], `${id} behind ${front}`).toContain(makerId(found.maker));
    }
  });
});

describe('a chain of boxes', () => {
  it('tells the maker from those in front of it', () => {
    const found = identify(answer(pageOf('nginx-refused'), [['server', 'cloudflare'], ray]));
    expect(makerId(found.maker)).toBe('nginx');
    expect(found.handlers.map(({ product }) => product.id)).toEqual(['cloudflare']);
    expect(found.quotes).toEqual([{ label: 'cf-ray', value: '8f0a1b2c3d4e5f60-FRA', product: 'cloudflare' }]);
  });

  it('names the writer of a stored copy, else the box that handed it out', () => {
    const stored: Header[] = [
      ['server', 'nginx'],
      ['x-cache-status', 'HIT'],
    ];
    expect(identify(answer(pageOf('apache-refused'), stored)).maker).toMatchObject({
      product: { id: 'apache' },
      how: 'wrote',
    });
    expect(identify(answer('<h1>Upstream says 502</h1>', stored)).maker).toMatchObject({
      product: { id: 'nginx' },
      how: 'stored',
    });
  });

  const openrestyPage = pageOf('nginx-refused').replace('nginx/1.22.1', 'openresty');
  it.each([
    [
      'digitalocean',
      'no healthy upstream',
      [
        ['x-do-failure-code', 'UH'],
        ['content-type', 'text/plain'],
      ],
    ],
    ['kong', openrestyPage, [['server', 'kong/3.4.2']]],
    ['apisix', openrestyPage, [['server', 'APISIX/2.15.0']]],
    [
      'unknown',
      openrestyPage,
      [
        ['server', 'APISIX/2.15.0'],
        ['x-apisix-upstream-status', '502'],
      ],
    ],
    [
      'unknown',
      pageOf('nginx-50xhtml-refused'),
      [
        ['server', 'Angie'],
        ['etag', '"6b00fbc0-1f1"'],
      ],
    ],
  ] as const)('names %s where one is built upon another', (id, body, headers) => {
    expect(makerId(identify({ status: 503, reason: '', headers, body }).maker)).toBe(id);
  });

  it('knows a proxy of either side by the site’s edge in front of it', () => {
    const found = identify(answer(pageOf('squid-accel-closed'), [ray]));
    expect(makerId(found.maker)).toBe('squid');
    expect(found.side.side).toBe('site');
  });

  it('does not blame the visitor for what a forward proxy passed on', () => {
    const headers: Header[] = [
      ['Proxy-Connection', 'keep-alive'],
      ['Date', 'x'],
      ['Content-Type', 'text/html'],
    ];
    expect(identify(answer('<h1>Upstream says 502</h1>', headers)).side.side).toBe('unknown');
  });
});
