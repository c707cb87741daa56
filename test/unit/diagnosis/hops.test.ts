import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { hopsOf } from '../../../src/diagnosis/hops.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import { measured } from '../../../src/probes/reading.ts';
import { looked, refused, shown } from '../incident/observations.ts';
import {
  answer,
  asked,
  byCloudflare,
  byNginx,
  bySquid,
  incidentAfter,
  suspect,
  verdict,
} from './diagnoses.ts';

const publicAddress: Readings = {
  address: measured({ name: 'public', answered: 'public', resolver: null }),
};
const proxyInUse: Readings = {
  'proxy-settings': measured({
    mode: 'fixed',
    by: 'person',
    extension: null,
    servers: ['proxy.office:3128'],
    bypass: [],
    servesThis: 'yes',
  }),
};
const cloudflare = {
  headers: [['cf-ray', '8e0-FRA'] as [string, string], ['server', 'cloudflare'] as [string, string]],
};
const firefoxProxy = { proxy: { type: 'http', host: 'proxy.office', port: 3128 } };
const url = (address: string) => ({ url: address });

/** Each hop with its health: `+` ok, `x` failing, `!` suspect, `?` unknown; before it its link: `-`, `/`, `.`. */
function drawn(observations: readonly Observation[], readings: Readings, diagnosis: Diagnosis): string {
  const signs = { ok: '+', failing: 'x', suspect: '!', unknown: '?' };
  const links = { ok: '-', broken: '/', unknown: '.' };
  return hopsOf(incidentAfter(observations), readings, diagnosis)
    .map(({ id, health, link, product }) => {
      const name = product === null ? '' : `(${product})`;
      return `${link === null ? '' : links[link]}${id}${signs[health]}${name}`;
    })
    .join(' ');
}

describe('the way to the page', () => {
  const cases: [what: string, Observation[], Readings, Diagnosis, expected: string][] = [
    [
      'the site’s server fails behind nginx',
      shown(502),
      publicAddress,
      verdict('site', 'certain', byNginx),
      'browser+ -dns+ -gateway+(nginx) /origin x',
    ],
    [
      'nobody looked at the address, and nobody signed',
      shown(502),
      {},
      verdict('site', 'likely'),
      'browser+ .dns? -gateway+ /origin x',
    ],
    [
      'it may be the site',
      shown(502),
      publicAddress,
      verdict('site', 'possible'),
      'browser+ -dns+ .gateway? -origin!',
    ],
    [
      'the site fails at times',
      shown(502),
      { ...publicAddress, ...asked(answer(200), answer(502)) },
      verdict('site', 'likely', byNginx),
      'browser+ -dns+ -gateway+(nginx) -origin!',
    ],
    [
      'the edge answers in place of the server',
      shown(502, cloudflare),
      { ...publicAddress, edge: measured({ alive: true, colo: 'FRA', warp: 'off' }) },
      verdict('site-edge', 'certain', byCloudflare),
      'browser+ -dns+ -edge+(Cloudflare) /origin x',
    ],
    [
      'the edge passed nginx’s error on',
      shown(502, cloudflare),
      publicAddress,
      verdict('site', 'certain', byNginx),
      'browser+ -dns+ -edge+(Cloudflare) -gateway+(nginx) /origin x',
    ],
    [
      'the edge keeps an error',
      shown(502, cloudflare),
      publicAddress,
      verdict('edge-cache', 'certain', byCloudflare),
      'browser+ -dns+ -edge x(Cloudflare) .origin?',
    ],
    [
      'the gateway keeps an error',
      shown(502),
      { ...publicAddress, ...asked(answer(200)) },
      verdict('edge-cache', 'likely', byNginx),
      'browser+ -dns+ -gateway x(nginx) -origin+',
    ],
    [
      'it works again',
      shown(502),
      { ...publicAddress, ...asked(answer(200), answer(200)) },
      verdict('recovered', 'likely', byNginx),
      'browser+ -dns+ -gateway+(nginx) -origin+',
    ],
    [
      'the browser keeps an old copy',
      shown(502, { fromCache: true }),
      { ...publicAddress, ...asked(answer(200)) },
      verdict('browser-cache', 'certain', byNginx),
      'browser! -dns+ -gateway+(nginx) -origin+',
    ],
    [
      'a stored good answer proves nothing of the server',
      shown(502, { fromCache: true }),
      { ...publicAddress, ...asked(answer(200, 20, [['age', '60']])) },
      verdict('browser-cache', 'likely', byNginx),
      'browser! -dns+ .gateway?(nginx) .origin?',
    ],
    [
      'a proxy answered',
      shown(502),
      proxyInUse,
      verdict('proxy', 'likely', bySquid),
      'browser+ -proxy x(Squid) .origin?',
    ],
    [
      'a proxy may have answered',
      shown(502),
      {},
      verdict('proxy', 'possible', bySquid),
      'browser+ -proxy!(Squid) .origin?',
    ],
    [
      'past the proxy it works',
      shown(502),
      { direct: measured({ proxied: [answer(502)], direct: [answer(200)] }) },
      verdict('proxy', 'certain', bySquid),
      'browser+ -proxy x(Squid) -origin+',
    ],
    [
      'a proxy serves the page and is innocent',
      shown(502, firefoxProxy),
      {},
      verdict('site', 'likely', byNginx),
      'browser+ -proxy+(proxy.office) -gateway+(nginx) /origin x',
    ],
    [
      'a proxy refuses the tunnel',
      refused(firefoxProxy),
      {},
      verdict('tunnel-refused', 'certain'),
      'browser+ -proxy x(proxy.office) /origin?',
    ],
    [
      'many sites fail',
      shown(502),
      publicAddress,
      verdict('network-wide', 'likely'),
      'browser+ -network! -dns+ .gateway? .origin?',
    ],
    [
      'a wrong address',
      shown(502),
      { address: measured({ name: 'public', answered: 'private', resolver: null }) },
      verdict('dns', 'possible', byNginx),
      'browser+ -dns! .gateway?(nginx) .origin?',
    ],
    [
      'a page that nobody saw answered',
      [looked(502)],
      {},
      verdict('unclear', null),
      'browser? .dns? .gateway? .origin?',
    ],
    [
      'an address needs no lookup',
      shown(502, url('http://192.0.2.1/')),
      {},
      verdict('site', 'likely'),
      'browser+ -gateway+ /origin x',
    ],
    [
      'nor does this computer',
      shown(502, url('http://localhost:8080/')),
      {},
      verdict('site', 'likely'),
      'browser+ -gateway+ /origin x',
    ],
    [
      '503 need not be a gateway’s',
      shown(503),
      publicAddress,
      verdict('site', 'likely'),
      'browser+ -dns+ /origin x',
    ],
  ];
  test.each(cases)('%s', (_, observations, readings, diagnosis, expected) => {
    expect(drawn(observations, readings, diagnosis)).toBe(expected.replaceAll(' x', 'x'));
  });
});

test('a further cause makes its hop suspect, but what is merely usual draws none', () => {
  const others = [suspect('cookies'), suspect('proxy', 'prior'), suspect('vpn')];
  const diagnosis = verdict('site', 'likely', { ...byNginx, others });
  expect(drawn(shown(502), publicAddress, diagnosis)).toBe(
    'browser! -network! -dns+ -gateway+(nginx) /originx',
  );
});

test('never more than six: the lookup gives way', () => {
  const others = [suspect('vpn'), suspect('dns'), suspect('security-software')];
  const diagnosis = verdict('site', 'likely', { ...byNginx, others });
  expect(drawn(shown(502, cloudflare), publicAddress, diagnosis)).toBe(
    'browser+ -network! -proxy! -edge+(Cloudflare) -gateway+(nginx) /originx',
  );
});
