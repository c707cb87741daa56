import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { measured } from '../../../src/probes/reading.ts';
import {
  address,
  again,
  asked,
  by,
  carried,
  cloudflareHeaders,
  edgeAlive,
  error,
  errorPage,
  neighbours,
  noProxy,
  page,
  pastProxy,
  settings,
  siblings,
  tunnel,
  without,
  written,
} from './cases.ts';

type Row = readonly [name: string, incident: Incident, readings: Readings, verdict: string];

/** The verdict, and behind it what else stands: `cause certainty | cause certainty`. */
function told(incident: Incident, readings: Readings): string {
  const { verdict, others } = diagnose(incident, readings);
  return [verdict, ...others].map(({ cause, certainty }) => `${cause} ${certainty ?? '-'}`).join(' | ');
}

const { nginx, cloudflare, throughCloudflare, squid, zscaler, mitmproxy, nobody } = written;
const secure = 'https://shop.example.org/sale';
const kept = by(nginx, { fromCache: true });
const workers = errorPage({ controlled: true });
const loopback = { url: 'http://localhost:3000/', ip: null };
const router = { url: 'http://192.168.0.1/', ip: '192.168.0.1' };
const v2ray = error({
  status: 503,
  headers: [
    ['connection', 'close'],
    ['proxy-connection', 'close'],
    ['content-length', '0'],
  ],
});

describe('every cause', () => {
  test.each<Row>([
    ['site: nothing known', error(), {}, 'site likely'],
    ['site: loaded before anybody watched', errorPage(), {}, 'site likely'],
    ['site: its gateway, with and without cookies', by(nginx), again('FAF', 'EEE'), 'site certain'],
    ['site: its gateway, the page not to be asked', by(nginx), without('needs-click'), 'site likely'],
    ['site: the front page too', by(nginx), { ...again('F', 'E'), ...siblings('E', 'E') }, 'site certain'],
    [
      'site: no gateway known',
      error(),
      { ...again('FAF', 'EEE', nobody), ...siblings('E', 'E', nobody) },
      'site likely',
    ],
    [
      'site: nginx behind Cloudflare',
      by(throughCloudflare),
      again('FAF', 'EEE', throughCloudflare),
      'site certain',
    ],

    ['site-page', by(nginx), { ...again('FAF', 'EEE'), ...siblings('W', 'N') }, 'site-page certain'],
    [
      'site-page: not asked again',
      by(nginx),
      { ...without('needs-click'), ...siblings('W', 'W') },
      'site-page likely',
    ],

    ['site-edge: its own page', by(cloudflare), again('F', 'E', cloudflare), 'site-edge likely'],
    [
      'site-edge: and alive',
      by(cloudflare),
      { ...again('F', 'E', cloudflare), ...edgeAlive },
      'site-edge certain',
    ],
    [
      'site-edge: a number of its own',
      by(cloudflare, { status: 521 }),
      { 'stored-copy': measured({ copy: asked('E', 1, cloudflare, 521) }) },
      'site-edge certain',
    ],
    [
      'site-edge: a number of its own, at first sight',
      by({ headers: cloudflareHeaders, body: '' }, { status: 521 }),
      {},
      'site-edge certain',
    ],
    [
      'site-edge: nothing but its headers',
      by({ headers: cloudflareHeaders, body: '' }),
      edgeAlive,
      'site-edge likely',
    ],

    ['edge-cache: at first sight', error({ headers: [['age', '42']] }), {}, 'edge-cache likely'],
    [
      'edge-cache: the standard field',
      error({ headers: [['cache-status', 'edge; hit; ttl=9']] }),
      {},
      'edge-cache likely',
    ],
    [
      'edge-cache: again the copy',
      error({ headers: [['x-cache', 'HIT']] }),
      again('FAF', 'HHH'),
      'edge-cache likely',
    ],
    [
      'edge-cache: it grows older',
      error({ headers: [['age', '9']] }),
      again('FAF', 'HHH'),
      'edge-cache certain',
    ],
    [
      'edge-cache: past it all is well',
      error({ headers: [['age', '9']] }),
      again('FF', 'WW'),
      'edge-cache likely',
    ],

    ['recovered', error({ url: secure }), again('FF', 'WW'), 'recovered certain'],
    ['recovered: in the open', error(), again('FF', 'WW'), 'recovered likely'],
    ['recovered: once', error(), again('F', 'W'), 'recovered possible | site likely'],
    ['recovered: after one more error', error(), again('FAAFF', 'EWWWW'), 'recovered possible | site likely'],

    ['browser-cache', kept, again('FF', 'WW'), 'browser-cache certain'],
    ['browser-cache: once', kept, again('F', 'W'), 'browser-cache likely'],
    ['browser-cache: at first sight', kept, {}, 'browser-cache possible | site likely'],
    ['browser-cache: brought back', errorPage({ kept: true }), again('FF', 'WW'), 'browser-cache certain'],
    [
      'browser-cache: as the page says',
      errorPage(),
      { ...page({ delivery: 'cache' }), ...again('FF', 'WW') },
      'browser-cache certain',
    ],

    ['service-worker', workers, again('FF', 'WW'), 'service-worker likely'],
    [
      'service-worker: made up by it',
      workers,
      { ...again('FF', 'WW'), ...page({ delivery: 'cache', controlled: true }) },
      'service-worker certain',
    ],
    [
      'service-worker: kept by it',
      workers,
      {
        ...again('FF', 'WW'),
        ...page({ delivery: '', controlled: true }),
        'site-worker': measured({ registered: true, controlled: true, copies: [200, 502] }),
      },
      'service-worker certain',
    ],
    [
      'service-worker: out of its store',
      workers,
      page({ delivery: 'cache-storage' }),
      'service-worker possible | site likely',
    ],
    ['service-worker: merely there', workers, {}, 'site likely | service-worker possible'],

    ['cookies', by(nginx), again('FAAFF', 'EWWEE'), 'cookies certain'],
    [
      'cookies: the front page is well',
      by(nginx),
      { ...again('FAAFF', 'EWWEE'), ...siblings('W', 'W') },
      'cookies certain',
    ],
    ['cookies: once', by(nginx), again('FA', 'EW'), 'site likely | cookies possible'],

    ['proxy: a box of the visitor’s', by(mitmproxy), {}, 'proxy likely'],
    ['proxy: and it carried the page', by(mitmproxy, carried), {}, 'proxy certain'],
    [
      'proxy: past it all is well',
      error(carried),
      { ...again('FAF', 'EEE', nobody), ...pastProxy('PDDP', 'EWWE') },
      'proxy certain',
    ],
    ['proxy: Squid carried the page', by(squid, carried), again('FAF', 'EEE', squid), 'proxy likely'],
    ['proxy: Squid, as set', by(squid), settings({}), 'proxy likely'],
    ['proxy: a bare answer', v2ray, {}, 'proxy likely'],
    ['proxy: in force, and no mark', error(carried), {}, 'site likely | proxy possible'],

    [
      'proxy-bypass: this computer',
      error({ ...loopback, ...carried }),
      {},
      'proxy-bypass likely | proxy possible',
    ],
    [
      'proxy-bypass: this network',
      error({ ...router, ...carried }),
      {},
      'proxy-bypass likely | proxy possible',
    ],
    [
      'proxy-bypass: another peer',
      by(squid, { ...router, ip: '127.0.0.1' }),
      {},
      'proxy-bypass likely | proxy likely',
    ],
    [
      'proxy-bypass: a tunnel',
      tunnel({ url: 'https://localhost/' }),
      {},
      'proxy-bypass certain | tunnel-refused certain',
    ],
    [
      'proxy-bypass: perhaps a script',
      error({ url: 'http://nas.local/' }),
      settings({ mode: 'pac', servesThis: 'unknown' }),
      'site likely | proxy-bypass possible',
    ],

    ['tunnel-refused: told', tunnel({ status: 502 }), {}, 'tunnel-refused certain'],
    ['tunnel-refused: not told', tunnel(), {}, 'tunnel-refused certain'],
    ['tunnel-refused: past it all is well', tunnel(), pastProxy('PDDP', 'DWWD'), 'tunnel-refused certain'],

    ['security-software', by(zscaler), {}, 'security-software likely'],
    ['security-software: secure', by(zscaler, { url: secure }), {}, 'security-software likely'],
    [
      'security-software: past it all is well',
      by(zscaler),
      { ...again('FAF', 'EEE', zscaler), ...pastProxy('PDDP', 'EWWE', zscaler) },
      'security-software certain',
    ],

    [
      'vpn',
      by(cloudflare),
      { edge: measured({ alive: true, colo: 'FRA', warp: 'on' }), ...again('FAF', 'EEE', cloudflare) },
      'site-edge certain | vpn possible',
    ],
    ['vpn: a carrier’s address', error(), address({ answered: 'carrier-nat' }), 'site likely | vpn possible'],
    ['dns', error(), address({ answered: 'loopback' }), 'site likely | dns possible'],
    [
      'dns: a resolver says otherwise',
      error(),
      address({ resolver: { name: 'Quad9', addresses: [], agrees: false } }),
      'site likely | dns possible',
    ],

    ['network-wide: three sites', error(), neighbours(2, 0), 'network-wide likely'],
    [
      'network-wide: the same gateway’s words everywhere',
      by(nginx),
      { ...neighbours(3, 0), ...again('FAF', 'EEE') },
      'network-wide likely',
    ],

    ['unclear: now so, now so', by(nginx), again('FAAFF', 'EWEWE'), 'unclear - | site likely'],
    ['unclear: sends on', error(), again('FAF', 'RRR'), 'unclear - | site likely'],
  ])('%s', (_, incident, readings, expected) => expect(told(incident, readings)).toBe(expected));
});

describe('who is innocent', () => {
  const bySquid = [...nginx.headers, ['via', '1.1 office (squid/5.7)']] as const;

  test.each<Row>([
    ['the site answers every other request', by(nginx), again('FAAFF', 'EWEWE'), 'unclear - | site likely'],
    [
      'the same, if the arms were not mixed',
      by(nginx),
      again('FAFAF', 'EWEWE'),
      'site likely | cookies possible',
    ],
    ['one of three servers is down', by(nginx), again('FAAF', 'EWWE'), 'site likely | cookies possible'],
    ['two of three servers are down', by(nginx), again('FAAFF', 'EEWEE'), 'unclear - | site likely'],
    ['it came back between the arms', by(nginx), again('FFAA', 'EEWW'), 'site likely | cookies possible'],
    ['it broke down between the arms', by(nginx), again('AAFF', 'WWEE'), 'site likely | cookies possible'],
    ['it flaps, well at first', by(nginx), again('FFAAF', 'WEWEW'), 'unclear - | site likely'],
    ['without cookies a copy comes', by(nginx), again('FAAFF', 'ESSEE'), 'site likely'],
    [
      'without cookies a file comes, as a cache on the disk keeps it',
      by(nginx),
      again('FAAFF', 'EFFEE'),
      'site likely | cookies possible',
    ],
    ['without cookies it leads to the login', by(nginx), again('FAAFF', 'ERREE'), 'site likely'],
    ['with cookies it leads to the login', by(nginx), again('FAAFF', 'REERR'), 'unclear - | site likely'],
    ['without cookies it is refused', by(nginx), again('FAAFF', 'EXXEE'), 'site likely'],
    ['fetches are refused', by(nginx), again('FAF', 'XXX'), 'site likely'],
    ['too many requests', by(nginx), again('FA', 'EL'), 'site likely'],
    ['too many requests at once', by(nginx), again('F', 'L'), 'site likely'],
    ['the site is slow', by(nginx), again('F', 'T'), 'site likely'],
    ['slow, then well', by(nginx), again('FF', 'TW'), 'unclear - | site likely'],
    ['nothing answers any more', by(nginx), { ...again('FAF', 'DDD'), ...siblings('D', 'D') }, 'site likely'],

    [
      'a proxy passed nginx’s error on',
      by({ headers: bySquid, body: nginx.body }, carried),
      again('FAF', 'EEE'),
      'site certain',
    ],
    [
      'a proxy carried an unknown error',
      error(carried),
      again('FAF', 'EEE', nobody),
      'site likely | proxy possible',
    ],
    [
      'past the proxy it fails as well',
      by(squid, carried),
      { ...again('FAF', 'EEE', squid), ...pastProxy('PDDP', 'EEEE') },
      'site likely',
    ],
    ['past a box of the visitor’s as well', by(mitmproxy, carried), pastProxy('PDDP', 'EEEE'), 'site likely'],
    [
      'the site flaps past the proxy too',
      error(carried),
      { ...again('FAF', 'EEE', nobody), ...pastProxy('PDDP', 'EWEE') },
      'unclear - | site likely',
    ],
    [
      'it was back before the proxy was asked about',
      error(carried),
      { ...again('FF', 'WW'), ...pastProxy('PDDP', 'EWWE') },
      'recovered likely | proxy possible',
    ],
    [
      'the proxy inside a sealed line',
      error({ url: secure, ...carried }),
      again('FAF', 'EEE', nobody),
      'site likely',
    ],
    [
      'Squid inside a sealed line',
      by(squid, { url: secure, ...carried }),
      again('FAF', 'EEE', squid),
      'site likely',
    ],
    ['Squid is the site’s own', by(squid), { ...noProxy, ...again('FAF', 'EEE', squid) }, 'site likely'],
    [
      'Squid, and nobody knows of a proxy',
      by(squid),
      settings({ mode: 'system', servesThis: 'unknown' }),
      'site likely | proxy possible',
    ],
    [
      'Squid, and another proxy passed it on',
      by({ headers: [...squid.headers, ['via', '1.1 office (tinyproxy/1.11.1)']], body: '' }, carried),
      {},
      'site likely | proxy possible',
    ],
    [
      'Apache, and a proxy in force',
      by(written.apache, carried),
      again('FAF', 'EEE', written.apache),
      'site likely | proxy possible',
    ],
    [
      'a SOCKS proxy writes no answers',
      by(squid, { proxy: { type: 'socks', host: 'localhost', port: 9050 } }),
      {},
      'site likely | proxy possible',
    ],
    [
      'a proxy serves the computer’s own nginx',
      by(nginx, { ...loopback, ...carried }),
      again('FAF', 'EEE'),
      'site certain | proxy-bypass possible',
    ],
    [
      'past the proxy the router fails as well',
      error({ ...router, ...carried }),
      pastProxy('PDDP', 'EEEE'),
      'site likely',
    ],
    [
      'the tunnel is refused to a site that is down',
      tunnel({ status: 503 }),
      pastProxy('PDDP', 'DEED'),
      'site likely | tunnel-refused possible',
    ],
    [
      'the tunnel is refused, and past the proxy nothing answers, as in a network that lets only its proxy out',
      tunnel({ status: 503 }),
      pastProxy('PDDP', 'DDDD'),
      'tunnel-refused certain',
    ],

    [
      'a VPN, and the site is down',
      by(nginx),
      { ...address({ answered: 'private' }), ...again('FAF', 'EEE') },
      'site likely | dns possible | vpn possible',
    ],
    [
      'a proxy’s private address',
      by(nginx, carried),
      { ...address({ answered: 'private' }), ...again('FAF', 'EEE') },
      'site certain',
    ],

    [
      'a stored 200 beside a fresh 502',
      by(nginx),
      { ...again('FAF', 'EEE'), 'stored-copy': measured({ copy: asked('W') }) },
      'site certain',
    ],
    ['a stored 502, and fresh it is 502 too', kept, again('FAF', 'EEE'), 'site certain'],
    ['a stored 502, and the site is silent', kept, again('F', 'T'), 'site likely | browser-cache possible'],
    ['a stored 502, and the site flaps', kept, again('FAAFF', 'EWWWE'), 'unclear - | site likely'],
    [
      'a worker passed the error on, and the site is back',
      workers,
      {
        ...again('FF', 'WW'),
        ...page({ delivery: '', controlled: true }),
        'site-worker': measured({ registered: true, controlled: true, copies: [] }),
      },
      'recovered likely',
    ],
    ['a worker passes the error on', workers, again('FAF', 'EEE'), 'site certain'],
    [
      'a worker, asked through itself',
      workers,
      { fresh: measured({ answers: [asked('W', 2), asked('W', 3)], by: 'page' }) },
      'site likely | service-worker possible',
    ],

    [
      'the front page comes out of a cache',
      by(nginx),
      { ...again('FAF', 'EEE'), ...siblings('S', 'S') },
      'site certain',
    ],
    [
      'the front page is a file',
      by(nginx),
      { ...again('FAF', 'EEE'), ...siblings('F', 'W') },
      'site certain',
    ],
    [
      'the front page redirects',
      by(nginx),
      { ...again('FAF', 'EEE'), ...siblings('R', 'E') },
      'site certain',
    ],
    [
      'robots.txt alone is well',
      by(nginx),
      { ...again('FAF', 'EEE'), ...siblings('E', 'W') },
      'site certain',
    ],
    [
      'robots.txt beside the front page',
      by(nginx),
      { ...again('FAF', 'EEE'), ...siblings(null, 'W') },
      'site certain',
    ],
    [
      'a cache that has just asked',
      by(nginx, {
        headers: [...nginx.headers, ['age', '0'], ['x-cache', 'MISS']].map(([a = '', b = '']) => [a, b]),
      }),
      again('FAF', 'EEE'),
      'site certain',
    ],
    [
      'a cached error, and a fresh one behind',
      by(nginx, {
        headers: [
          ['server', 'nginx'],
          ['age', '9'],
        ],
      }),
      again('FAF', 'EEE'),
      'site likely | edge-cache possible',
    ],

    [
      'three local servers of a developer’s',
      error({ ...loopback, ip: '127.0.0.1' }),
      neighbours(2, 0),
      'site likely',
    ],
    ['a box of the local network', error(router), neighbours(2, 0), 'site likely'],
    [
      'Squid in front of the site, seen by way of a SOCKS proxy',
      by(squid),
      settings({ servers: ['socks5://127.0.0.1:1080'] }),
      'site likely | proxy possible',
    ],
    [
      'a tunnel that opens again, past which the site once failed',
      tunnel(),
      { ...again('FAFF', 'EWWW'), ...pastProxy('PD', 'WE') },
      'recovered possible | tunnel-refused possible',
    ],
    ['two sites by chance', by(nginx), { ...neighbours(1, 0), ...again('FAF', 'EEE') }, 'site certain'],
    [
      'three sites, and another is well',
      by(nginx),
      { ...neighbours(2, 1), ...again('FAF', 'EEE') },
      'site certain',
    ],
    [
      'many sites of one edge',
      by(cloudflare),
      { ...neighbours(5, 0), ...edgeAlive, ...again('FAF', 'EEE', cloudflare) },
      'site-edge certain | network-wide possible',
    ],
    [
      'many sites, and this one’s front page is well',
      by(nginx),
      { ...neighbours(5, 0), ...siblings('W', 'W') },
      'site-page likely',
    ],

    [
      'a hotspot sends to its sign-in',
      error(),
      { ...again('FAF', 'RRR'), ...siblings('R', 'R') },
      'unclear - | site likely',
    ],
    [
      'a hotspot’s page in the site’s place',
      error(),
      { ...again('FF', 'WW'), ...siblings('W', 'W') },
      'recovered likely',
    ],
    ['a one-time link', by(nginx), { ...without('needs-click'), ...siblings('E', 'E') }, 'site likely'],
    [
      'another login’s window',
      by(nginx),
      { ...without('other-identity'), ...siblings('E', 'N') },
      'site likely',
    ],
  ])('%s', (_, incident, readings, expected) => expect(told(incident, readings)).toBe(expected));
});
