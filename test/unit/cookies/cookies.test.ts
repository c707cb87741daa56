import { describe, expect, test } from 'vitest';
import { isContained, parseSnapshot, type Snapshot } from '../../../src/cookies/aside.ts';
import {
  type Cookie,
  isExact,
  isExpired,
  isSameCookie,
  isSamePlace,
  parseCookies,
} from '../../../src/cookies/cookie.ts';
import { lookAt } from '../../../src/cookies/look.ts';
import { parseCookieLook } from '../../../src/cookies/looked.ts';
import { isOfHost, isSentWith } from '../../../src/cookies/reach.ts';
import { chosenOf, headerBytes, suspectsAmong } from '../../../src/cookies/suspects.ts';

const plain: Cookie = {
  name: 'n',
  value: 'v',
  domain: 'www.a.test',
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: false,
  sameSite: 'unspecified',
  session: true,
  storeId: '0',
};
const of = (name: string, bytes: number, more: Partial<Cookie> = {}): Cookie => ({
  ...plain,
  name,
  value: 'x'.repeat(bytes - name.length),
  ...more,
});
const above = (domain: string): Partial<Cookie> => ({ domain: `.${domain}`, hostOnly: false });
const inPartition = (topLevelSite: string, hasCrossSiteAncestor = false): Partial<Cookie> => ({
  partitionKey: { topLevelSite, hasCrossSiteAncestor },
});

describe('the host that a tab shows gets', () => {
  test.each<[string, Partial<Cookie>, boolean]>([
    ['its own', {}, true],
    ['what is its and its subdomains’', above('www.a.test'), true],
    ['what is of a domain above it', above('a.test'), true],
    ['at any path', { path: '/deep/er' }, true],
    ['over https alone', { secure: true }, true],
    ['nothing of the host above it', { domain: 'a.test' }, false],
    ['nothing of a sibling', above('shop.a.test'), false],
    ['nothing of a subdomain', above('x.www.a.test'), false],
    ['nothing of a host that ends alike', above('w.a.test'), false],
    ['nothing of another site', { domain: 'b.test' }, false],
    ['what is partitioned by its own site', inPartition('https://a.test'), true],
    ['what Firefox says is not partitioned', { partitionKey: null, firstPartyDomain: '' }, true],
    ['nothing of frames elsewhere', inPartition('https://b.test'), false],
    ['nothing of frames in frames', inPartition('https://a.test', true), false],
    ['nothing of a partition without a site', { partitionKey: {} }, false],
    ['what is isolated for its own site', { firstPartyDomain: 'a.test' }, true],
    ['nothing that is isolated for another', { firstPartyDomain: 'b.test' }, false],
    ['nothing at a path that no address has', { path: '/é' }, false],
    ['nothing at a path with a query', { path: '/a?b' }, false],
  ])('%s', (_, cookie, expected) => expect(isOfHost({ ...plain, ...cookie }, 'www.a.test')).toBe(expected));

  test.each(['127.0.0.1', '[::1]', 'localhost'])('the same by the name %s', (host) => {
    expect(isOfHost({ ...plain, domain: host }, host)).toBe(true);
    expect(isOfHost({ ...plain, domain: `x.${host}` }, host)).toBe(false);
  });
});

test.each<[string, Partial<Cookie>, boolean]>([
  ['http://www.a.test/a/b?c', {}, true],
  ['http://www.a.test/a/b', { path: '/a' }, true],
  ['http://www.a.test/a/b', { path: '/a/' }, true],
  ['http://www.a.test/a/b', { path: '/a/b' }, true],
  ['http://www.a.test/ab', { path: '/a' }, false],
  ['http://www.a.test/', { secure: true }, false],
  ['https://www.a.test/', { secure: true }, true],
  ['https://b.test/', {}, false],
  ['http://x.localhost/', { domain: 'x.localhost', secure: true }, true],
  ['http://127.0.0.1/', { domain: '127.0.0.1', secure: true }, true],
])('the request for %s and a cookie with %j', (page, cookie, expected) =>
  expect(isSentWith({ ...plain, ...cookie }, page)).toBe(expected),
);

const page = 'https://www.a.test/inbox';
const suspectsIn = (...cookies: readonly Cookie[]) => [...suspectsAmong(cookies, page)];

describe('suspects', () => {
  test.each<[string, readonly Cookie[], readonly (readonly [string, string])[]]>([
    ['none among few', [of('session', 400), of('theme', 20)], []],
    ['none at the very limit', [of('a', 1535), of('b', 1533)], []],
    ['the largest alone', [of('session', 400), of('junk', 3000)], [['junk', 'large']]],
    [
      'as few as it takes',
      [of('session', 1200), of('a', 3500), of('b', 3500), of('c', 1000)],
      [
        ['a', 'large'],
        ['b', 'large'],
      ],
    ],
    [
      'same-named ones counted together',
      [of('twin', 1700), of('twin', 1700, above('a.test')), of('one', 2000)],
      [['twin', 'large']],
    ],
    ['not what goes elsewhere', [of('a', 3500, { path: '/other' }), of('session', 100)], []],
    [
      'no large one where the broken one was what swelled it',
      [of('b', 3000, { value: 'é'.repeat(1500) }), of('s', 400)],
      [['b', 'broken']],
    ],
    ['a control character', [{ ...plain, value: 'a\tb' }], [['n', 'broken']]],
    ['a control character in the name', [{ ...plain, name: 'a\u007f' }], [['a\u007f', 'broken']]],
    ['beyond ASCII', [{ ...plain, value: 'naïve' }], [['n', 'broken']]],
    ['over 4096 bytes', [of('n', 4097)], [['n', 'broken']]],
    ['a percent sign that decodes to nothing', [{ ...plain, value: '%E0%A4%A' }], [['n', 'broken']]],
    ['what decodes', [{ ...plain, value: '%E2%82%AC' }], []],
    ['what sites use though the standard would not', [{ ...plain, value: '{"a":[1, 2]}\\' }], []],
    ['none among none', [], []],
  ])('%s', (_, cookies, expected) => expect(suspectsIn(...cookies)).toEqual(expected));

  test('4096 bytes are large, not broken', () => expect(suspectsIn(of('n', 4096))).toEqual([['n', 'large']]));
});

test.each([
  [[], 0],
  [[plain], 'n=v'.length],
  [[plain, { ...plain, name: '' }], 'n=v; v'.length],
  [[{ ...plain, value: '€' }], 5],
])('bytes of a Cookie header', (cookies, expected) => expect(headerBytes(cookies)).toBe(expected));

describe('what is set aside', () => {
  const cookies = [
    of('session', 100),
    of('bulk', 3500),
    of('bulk', 30, { path: '/other' }),
    of('foreign', 3500, { domain: 'b.test' }),
    { ...plain, name: 'bytes', value: 'caf\uFFFD' },
    { ...plain, name: 'bytes', value: 'twin', path: '/x' },
  ];
  test.each([
    ['suspects', ['bulk', 'bulk']],
    ['all', ['session', 'bulk', 'bulk']],
  ] as const)('%s', (which, expected) =>
    expect(chosenOf(cookies, page, which).map(({ name }) => name)).toEqual(expected),
  );
});

describe('a cookie', () => {
  test.each<[Partial<Cookie>, boolean, boolean]>([
    [{}, true, true],
    [{ value: 'w' }, true, false],
    [{ httpOnly: true }, true, false],
    [{ expirationDate: 5 }, true, false],
    [{ partitionKey: null, firstPartyDomain: '' }, true, true],
    [{ name: 'm' }, false, false],
    [{ path: '/x' }, false, false],
    [{ domain: '.www.a.test' }, false, false],
    [{ storeId: '1' }, false, false],
    [inPartition('https://a.test'), false, false],
    [{ firstPartyDomain: 'a.test' }, false, false],
  ])('beside one with %j', (change, samePlace, same) => {
    const other = { ...plain, ...change };
    expect([isSamePlace(plain, other), isSameCookie(plain, other)]).toEqual([samePlace, same]);
  });

  test.each([
    [undefined, false],
    [10, true],
    [10.001, false],
  ])('that ends at %s', (expirationDate, expected) => {
    const cookie = expirationDate === undefined ? plain : { ...plain, expirationDate };
    expect(isExpired(cookie, 10_000)).toBe(expected);
  });

  test.each<[Partial<Cookie>, boolean]>([
    [{ value: 'naïve' }, true],
    [{ value: '\uFFFD' }, false],
    [{ name: '\uFFFD' }, false],
    [{ value: '\uFFFD', firstPartyDomain: '' }, true],
  ])('as %j can be put back exactly: %s', (change, expected) =>
    expect(isExact({ ...plain, ...change })).toBe(expected),
  );

  test.each<[unknown, boolean]>([
    [[], true],
    [[plain, { ...plain, later: 'field' }], true],
    [[plain, { ...plain, value: 7 }], false],
    [[plain, { ...plain, sameSite: 'sometimes' }], false],
    [[{ ...plain, value: 'x'.repeat(70_000) }], false],
    [null, false],
  ])('as the browser tells it', (told, expected) => expect(parseCookies(told) !== null).toBe(expected));
});

describe('what is told of cookies', () => {
  const cookies = [
    of('session', 100),
    of('bulk', 3500),
    of('far', 50, { path: '/other' }),
    of('b', 9, { domain: 'b.test' }),
  ];
  test('names and sizes, the largest first', () => {
    const look = lookAt(cookies, page, '1-2', 7);
    expect(look).toEqual({
      incident: '1-2',
      at: 7,
      total: 101 + 2 + 3501,
      cookies: [
        { name: 'bulk', bytes: 3500, suspect: 'large', stays: false },
        { name: 'session', bytes: 100, suspect: null, stays: false },
        { name: 'far', bytes: 50, suspect: null, stays: false },
      ],
    });
    expect(parseCookieLook(look, '1-2')).toEqual(look);
    expect(parseCookieLook(look, '1-3')).toBeNull();
  });

  test('is bounded, whatever the site has left', () => {
    const many = Array.from({ length: 400 }, (_, index) => of(`${index}`.padEnd(4000, 'x'), 4001));
    const look = lookAt(many, page, '1-2', 7);
    expect([look.cookies.length, look.cookies[0]?.name.length]).toEqual([300, 256]);
    expect(parseCookieLook(look, '1-2')).toEqual(look);
  });
});

describe('a snapshot', () => {
  const snapshot: Snapshot = {
    id: 'one',
    host: 'www.a.test',
    scheme: 'https',
    store: '0',
    private: false,
    at: 1,
    cookies: [plain, of('other', 30)],
  };
  const changed = (cookies: Cookie[], id = 'two') => ({ ...snapshot, id, cookies });

  test.each<[unknown, boolean]>([
    [snapshot, true],
    [{ ...snapshot, cookies: [] }, false],
    [{ ...snapshot, cookies: Array(2001).fill(plain) }, false],
    [{ ...snapshot, scheme: 'javascript' }, false],
    [{ ...snapshot, store: undefined }, false],
    ['snapshot', false],
  ])('as it is stored', (stored, expected) => expect(parseSnapshot(stored) !== null).toBe(expected));

  test.each<[string, Snapshot, Snapshot, boolean]>([
    ['a newer one with more', changed([plain]), snapshot, true],
    ['a newer one with less', snapshot, changed([plain]), false],
    ['a newer one with another value', changed([{ ...plain, value: 'old' }]), snapshot, false],
    ['itself', snapshot, snapshot, false],
  ])('is dropped for %s: %s', (_, older, newer, expected) =>
    expect(isContained(older, newer)).toBe(expected),
  );
});
