import { describe, expect, test } from 'vitest';
import { measured } from '../../../src/probes/reading.ts';
import { browserName, readSelfName } from '../../../src/report/browser-name.ts';
import { plain, redacted, redactedId, toldAddress } from '../../../src/report/redact.ts';
import { answer, asked, incidentAfter } from '../diagnosis/diagnoses.ts';
import { refused, shown } from '../incident/observations.ts';
import { nothingTicked, told } from './told.ts';

const at = Date.UTC(2026, 10, 21, 14, 3, 22);
const cloudflare: [string, string][] = [
  ['server', 'cloudflare'],
  ['cf-ray', '8e0f3a1b2c3d4e5f-FRA'],
];

describe('the address', () => {
  test.each([
    ['https://shop.example/sale', 'https://shop.example/sale', []],
    ['https://shop.example/sale?user=ann', 'https://shop.example/sale', ['query']],
    ['https://shop.example:8443/a', 'https://shop.example:8443/a', []],
    ['https://ann:secret@shop.example/a#top', 'https://shop.example/a', []],
    ['https://shop.example/reset/9f86d081884c7d65/now', 'https://shop.example/reset/…/now', ['path-pieces']],
    ['https://shop.example/m/ann%40mail.example', 'https://shop.example/m/…', ['path-pieces']],
    ['https://shop.example/a;key=9f86d081884c7d65', 'https://shop.example/a;key=…', ['path-pieces']],
    ['https://shop.example/via/10.0.0.7/x', 'https://shop.example/via/…/x', ['path-pieces']],
    ['http://192.168.0.1/a?b', 'http://private.invalid/a', ['query', 'host']],
    ['http://[fd00::1]:8080/', 'http://private.invalid:8080/', ['host']],
    ['http://localhost:3000/a', 'http://private.invalid:3000/a', ['host']],
    ['http://wiki.corp/a', 'http://private.invalid/a', ['host']],
    ['http://100.64.0.9/', 'http://private.invalid/', ['host']],
    ['http://93.184.215.14/', 'http://93.184.215.14/', []],
  ])('%s is told as %s', (url, expected, leftOut) => {
    expect(toldAddress(url, nothingTicked)).toEqual({ url: expected, leftOut });
  });

  test('is told whole once the person says so, but for secrets in its path', () => {
    const both = { query: true, innerHost: true };
    expect(toldAddress('http://192.168.0.1/9f86d081884c7d65?q=1', both)).toEqual({
      url: 'http://192.168.0.1/…?q=1',
      leftOut: ['path-pieces'],
    });
  });
});

test.each([
  ['Bad Gateway', 'Bad Gateway'],
  ['nginx/1.25.3', 'nginx/1.25.3'],
  ['502, 502, 200', '502, 502, 200'],
  ['at 12:30:45', 'at 12:30:45'],
  ['no route to 10.1.2.3:8080', 'no route to …:8080'],
  ['[fe80::1%eth0] is down', '[…%eth0] is down'],
  ['cache.office.local failed', '… failed'],
  ['see /a?token=1', 'see …'],
  ['for ann@shop.example', 'for …'],
  ['key 9f86d081884c7d65', 'key …'],
  ['a\u202Eb\nc\u0000', 'a b c'],
  ['8.8.8.8 and 2606:4700::1111', '8.8.8.8 and 2606:4700::1111'],
])('the words %j are told as %j', (words, expected) => expect(redacted(words)).toBe(expected));

test.each([
  ['8e0f3a1b2c3d4e5f-FRA', '8e0f3a1b2c3d4e5f-FRA'],
  ['/orders/7?user=ann', '/orders/7'],
  ['10.0.0.7:443-55aa', '…:443-55aa'],
])('the id %j is told as %j', (id, expected) => expect(redactedId(id)).toBe(expected));

test('a text is bounded, whatever it is made of', () => {
  expect(plain('🦊'.repeat(10_000), 10).length).toBeLessThanOrEqual(20);
  expect(plain(`${'a'.repeat(39)}🦊`, 10)).toBe(`${'a'.repeat(9)}…`);
});

test.each([
  ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', [], 'Firefox', 142],
  ['chrome', '', ['Not=A?Brand 24', 'Chromium 140', 'Microsoft Edge 140'], 'Microsoft Edge', 140],
  ['chrome', '', ['Chromium 140', 'Not;A Brand 8'], 'Chromium', 140],
  ['chrome', 'Mozilla/5.0 Chrome/128.0.0.0 Safari/537.36', [], 'Chromium', 128],
  ['firefox', 'anything', [], 'Firefox', null],
] as const)('of %s is told the name and the major version', (browser, agent, brands, name, version) => {
  const data = {
    brands: brands.map((brand) => ({
      brand: brand.replace(/ \d+$/, ''),
      version: brand.replace(/.* /, ''),
    })),
  };
  expect(browserName(readSelfName(agent, data), { browser, os: 'linux' })).toEqual({ name, version });
});

test('reads like this in a mail', () => {
  const url = 'https://shop.example/sale?user=ann';
  const incident = incidentAfter(shown(502, { url, at, headers: cloudflare, ip: '93.184.215.14' }));
  const { text } = told(incident, asked(answer(502), answer(502)));
  expect(text).toMatchInlineSnapshot(`
    "Address: https://shop.example/sale
    Left out for privacy: what follows the ?
    Seen: 2026-11-21 14:03:22 UTC
    Status: 502 Bad Gateway
    Method: GET
    To quote: cf-ray: 8e0f3a1b2c3d4e5f-FRA
    Gateway: cloudflare
    Server’s address: 93.184.215.14
    Browser: Firefox 142, Linux

    What Gateway Doctor 0.1.0 found (“you” is the person who sends this):
    The fault is on the site’s side, not yours. Likely.
    - The error came by way of Cloudflare, which stands in front of the site.
    - Asked again past every cache, the site answered 502, 502.

    What we checked
    - not known: The error does not say who made it · It calls itself “cloudflare” · 502
    - failing: Asked again: 502 each time · 84, 84 ms
    - fine: The error is fresh, not an old copy
    - fine: The name leads to a public address, as it should · 93.184.215.14"
  `);
});

test('a refused tunnel tells the browser’s word, and no server', () => {
  const { report, text } = told(incidentAfter(refused({ at })));
  expect(report).toMatchObject({ of: 'tunnel', status: null, serverAddress: null });
  expect(text).toContain('tunnel refused by a proxy: net::ERR_TUNNEL_CONNECTION_FAILED');
});

test('neither a proxy nor a private server is told', () => {
  const proxy = { type: 'http', host: 'proxy.office', port: 3128 };
  const carried = told(incidentAfter(shown(502, { proxy, ip: '93.184.215.14' })));
  expect(carried.report.serverAddress).toBeNull();
  expect(carried.text + carried.json).not.toMatch(/proxy\.office|93\.184/);
  expect(carried.text).toContain('This page came by a proxy');
  expect(told(incidentAfter(shown(502, { ip: '10.0.0.7' }))).text).not.toContain('10.0.0.7');
});

test('other sites are counted, not named', () => {
  const { text } = told(incidentAfter(), {
    neighbours: measured({ failing: 3, well: 0, names: ['bank.example', 'news.example'] }),
  });
  expect(text).toContain('Other sites fail too · Well: 0; failing: 3');
  expect(text).not.toMatch(/bank|news/);
});
