import { describe, expect, test } from 'vitest';
import { type FailedParts, failedParts } from '../../../src/parts/failed.ts';
import { heedsIn } from '../../../src/parts/heeded.ts';
import { kindOfInitiator, kindOfType } from '../../../src/parts/kind.ts';
import { type Parts, partsOf } from '../../../src/parts/parts.ts';
import type { Reading } from '../../../src/parts/reading.ts';
import { type Group, nothingWatched, type Watched } from '../../../src/parts/watched.ts';
import { parseSettings } from '../../../src/settings.ts';

const shop = 'https://www.shop.co.uk';
const api = 'https://api.shop.co.uk';
const tracker = 'https://tracker.example';

const group = (origin: string, change: Partial<Group> = {}): Group => ({
  origin,
  kind: 'call',
  status: 502,
  count: 1,
  ...change,
});

const reading = (...groups: Group[]): Reading => ({ origin: shop, startedAt: 1, groups, full: false });
const watched = (...groups: Group[]): Watched => ({ ...nothingWatched, groups });
const failed = (groups: Group[], change: Partial<FailedParts> = {}): FailedParts => ({
  groups,
  answers: [],
  more: 0,
  isWhole: false,
  full: false,
  ...change,
});

describe('what the page remembers, and what was watched, are one', () => {
  const three = group(shop, { count: 3 });
  const cases: [
    what: string,
    told: Reading | null,
    seen: Watched | null,
    whole: boolean,
    groups: Group[],
    isWhole: boolean,
  ][] = [
    ['nobody knows anything', null, null, false, [], false],
    ['only the page', reading(three), null, false, [three], false],
    ['only the watch', null, watched(three), true, [three], true],
    ['the watch came late', reading(three), watched(group(shop)), false, [three], false],
    ['both the same', reading(three), watched(three), true, [three], true],
    ['the watch sees what the page hides', reading(), watched(three), true, [three], true],
    ['the watch missed some', reading(three), watched(group(shop)), true, [three], false],
    ['each knows a host', reading(group(api)), watched(three), true, [three, group(api)], false],
    ['the page came back', reading(three), { ...watched(three), whole: false }, true, [three], false],
  ];
  test.each(cases)('%s', (_, told, seen, whole, groups, isWhole) => {
    expect(failedParts(told, seen, whole)).toMatchObject({ groups, isWhole });
  });
});

describe('whose a host is', () => {
  const cases: [origin: string, page: string, side: string][] = [
    [shop, `${shop}/cart?id=1`, 'page'],
    ['http://www.shop.co.uk', shop, 'page'],
    ['https://www.shop.co.uk:8443', shop, 'site'],
    [api, shop, 'site'],
    ['https://other.co.uk', shop, 'other'],
    ['https://one.github.io', 'https://two.github.io', 'other'],
    ['http://192.168.1.2', 'http://192.168.1.3', 'other'],
    ['http://localhost:3000', 'http://localhost:8080', 'site'],
    [tracker, shop, 'other'],
  ];
  test.each(cases)('%s of %s: %s', (origin, page, side) => {
    expect(partsOf(failed([group(origin)]), page)?.hosts[0]?.side).toBe(side);
  });

  test('a proxy of the visitor’s answers in any host’s place', () => {
    const answers = [
      { origin: tracker, status: 502, method: 'CONNECT', reason: '', headers: [] as [string, string][] },
    ];
    expect(partsOf(failed([group(tracker)], { answers }), shop)?.hosts[0]?.side).toBe('visitor');
  });
});

describe('the groups', () => {
  test('nothing failed', () => {
    expect(partsOf(failed([]), shop)).toBeNull();
  });

  test('by host, the page’s own first, then the most; kinds in their order, statuses by number', () => {
    const parts = partsOf(
      failed(
        [
          group(tracker, { kind: 'image', count: 9 }),
          group(shop, { kind: 'image' }),
          group(shop, { kind: 'call', status: 503, count: 2 }),
          group(api, { count: 4 }),
        ],
        { more: 5 },
      ),
      shop,
    );
    expect(parts).toMatchObject<Partial<Parts>>({ count: 21, statuses: [502, 503], more: 5 });
    expect(parts?.hosts.map(({ host, count }) => [host, count])).toEqual([
      ['www.shop.co.uk', 3],
      ['tracker.example', 9],
      ['api.shop.co.uk', 4],
    ]);
    expect(parts?.hosts[0]?.kinds.map(({ what }) => what)).toEqual(['call', 'image']);
    expect(parts?.hosts[0]?.statuses).toEqual([
      { what: 503, count: 2 },
      { what: 502, count: 1 },
    ]);
  });
});

describe('whose gateway answered', () => {
  type Headers = [string, string][];
  const cases: [what: string, headers: Headers, gateway: unknown][] = [
    ['nothing tells', [], null],
    [
      'a product that wrote it',
      [
        ['server', 'awselb/2.0'],
        ['content-type', 'text/html'],
        ['content-length', '122'],
      ],
      { name: 'AWS Elastic Load Balancing', how: 'made' },
    ],
    [
      'an edge that it passed',
      [
        ['server', 'cloudflare'],
        ['cf-ray', '8f1a2b3c4d5e6f70-FRA'],
      ],
      { name: 'Cloudflare', how: 'passed' },
    ],
    ['a server that it passed', [['server', 'nginx/1.22.1']], { name: 'nginx', how: 'passed' }],
    ['a mere word', [['server', 'Teapot/1']], { name: 'Teapot', how: 'named' }],
  ];
  test.each(cases)('%s', (_, headers, gateway) => {
    const answers = [{ origin: shop, status: 502, method: 'GET', reason: '', headers }];
    expect(partsOf(failed([group(shop)], { answers }), shop)?.hosts[0]?.gateway).toEqual(gateway);
  });
});

describe('what the person wants to be told of', () => {
  const settings = (stored: object) => parseSettings({ ...stored });
  const cases: [what: string, page: string, part: Group, stored: object, isHeeded: boolean][] = [
    ['a 502', shop, group(api), {}, true],
    ['a status that has no name', shop, group(api, { status: 500 }), {}, false],
    ['a host left alone', shop, group(tracker), { leaveAlone: ['tracker.example'] }, false],
    [
      'a subdomain of one',
      shop,
      group('https://a.tracker.example'),
      { leaveAlone: ['tracker.example'] },
      false,
    ],
    [
      'one that only ends alike',
      shop,
      group('https://mytracker.example'),
      { leaveAlone: ['tracker.example'] },
      true,
    ],
    ['a page left alone', `${shop}/`, group(tracker), { leaveAlone: ['shop.co.uk'] }, false],
  ];
  test.each(cases)('%s', (_, page, part, stored, isHeeded) => {
    expect(heedsIn(page, settings(stored))(part)).toBe(isHeeded);
  });
});

test('kinds are told by either name, and anything unknown is another', () => {
  expect(['xmlhttprequest', 'sub_frame', 'imageset', 'toString', 'ping'].map(kindOfType)).toEqual([
    'call',
    'frame',
    'image',
    'other',
    'other',
  ]);
  expect(['fetch', 'iframe', 'css', 'link', 'stylesheet', '__proto__'].map(kindOfInitiator)).toEqual([
    'call',
    'frame',
    'other',
    'other',
    'style',
    'other',
  ]);
});
