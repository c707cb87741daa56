import { describe, expect, test } from 'vitest';
import { hostOf, isWebPage, originOf, pageAddress, samePath } from '../../../src/incident/address.ts';
import { type Header, keptHeaders } from '../../../src/incident/headers.ts';
import { incidentId, parseTabState, tabOf } from '../../../src/incident/incident.ts';
import { isRepeatable } from '../../../src/incident/method.ts';
import { parseRecents, recentOf } from '../../../src/incident/recent.ts';
import { isNamed, isWatched, namedStatuses, statusName } from '../../../src/incident/status.ts';
import { everything, here, only502, shown, stateAfter } from './observations.ts';

describe('addresses', () => {
  test.each([
    ['http://a.test/x?y#z', 'http://a.test/x?y'],
    ['http://a.test/x', 'http://a.test/x'],
    ['http://me:secret@a.test/x', 'http://a.test/x'],
    ['http://a.test/x@y', 'http://a.test/x@y'],
    [`http://a.test/${'x'.repeat(9000)}`, `http://a.test/${'x'.repeat(8192 - 14)}`],
    ['', ''],
  ])('the page of %.40s', (url, expected) => expect(pageAddress(url)).toBe(expected));

  test.each([
    ['https://a.test:8443/x', 'a.test:8443', 'https://a.test:8443', true],
    ['http://[::1]:80/', '[::1]', 'http://[::1]', true],
    ['about:blank', '', '', false],
    ['data:text/html,x', '', '', false],
    ['file:///x', '', '', false],
    ['no address', '', '', false],
  ])('%s', (url, host, origin, web) => {
    expect([hostOf(url), originOf(url), isWebPage(url)]).toEqual([host, origin, web]);
  });

  test.each([
    ['http://a.test/x?y', 'https://www.a.test/x?y', true],
    ['http://a.test/x?y', 'https://a.test/x', false],
    ['http://a.test/x', 'no address', false],
  ])('%s and %s', (one, other, same) => expect(samePath(one, other)).toBe(same));
});

describe('statuses', () => {
  test('each has a name', () => {
    for (const status of namedStatuses) expect(statusName(status)).toMatch(/^[A-Z]/);
  });

  test.each([
    [502, true, true],
    [503, true, false],
    [527, true, false],
    [528, false, false],
    [500, false, false],
    [200, false, false],
    [Number.NaN, false, false],
  ])('%d is watched with its family: %s, alone: %s', (status, family, alone) => {
    expect([isWatched(status, everything), isWatched(status, only502)]).toEqual([family, alone]);
    expect(isNamed(status)).toBe(family);
  });

  test.each([
    ['watch503', [503]],
    ['watch504', [504]],
    ['watchCloudflare', [520, 521, 522, 523, 524, 525, 526, 527, 530]],
  ] as const)('%s alone adds %j', (name, statuses) => {
    const watched = namedStatuses.filter((status) => isWatched(status, { ...only502, [name]: true }));
    expect(watched).toEqual([502, ...statuses]);
  });
});

test.each([
  ['GET', true],
  ['HEAD', true],
  ['POST', false],
  ['get', false],
  ['', false],
  [null, false],
])('%s may be repeated: %s', (method, expected) => expect(isRepeatable(method)).toBe(expected));

describe('headers', () => {
  test('of those received only the ones on the list are kept, in order and bounded', () => {
    const received: Header[] = [
      ['Server', 'nginx'],
      ['Set-Cookie', 'session=secret'],
      ['Location', '/reset?token=secret'],
      ['Via', '1.1 a'],
      ['via', 'x'.repeat(5000)],
    ];
    expect(keptHeaders(received)).toEqual([
      ['server', 'nginx'],
      ['via', '1.1 a'],
      ['via', 'x'.repeat(1024)],
    ]);
    expect(keptHeaders(Array.from({ length: 500 }, (): Header => ['via', 'x']))).toHaveLength(64);
  });
});

describe('the session’s list', () => {
  const recent = { id: '1-7', host: 'shop.test', status: 502, at: 1_000, lasted: null };

  test('names the site, never the page', () => {
    const incident = stateAfter(shown(502))?.incident;
    expect(incident && recentOf(incident)).toEqual({ ...recent, id: '1000-7' });
  });

  test('tells how long a page failed', () => {
    const incident = stateAfter([...shown(502), ...shown(200, { at: 61_000 })])?.incident;
    expect(incident && recentOf(incident)?.lasted).toBe(60_001);
  });

  test('knows nothing of a private window', () => {
    const [first, second] = shown(502);
    if (first?.kind !== 'response' || second === undefined) throw new Error('No answer.');
    const incident = stateAfter([{ ...first, place: { ...here, private: true } }, second])?.incident;
    expect(incident && recentOf(incident)).toBeNull();
  });

  test('leaves out what is no line of it', () => {
    const later = { ...recent, id: '2-7', at: 2_000 };
    expect(parseRecents([recent, null, 'x', { ...recent, host: 5 }, later])).toEqual([later, recent]);
  });
});

test('an id tells its tab', () => {
  expect(tabOf(incidentId(1795234703996.673, 233166557))).toBe(233166557);
});

test.each([undefined, null, 5, 'x', [], {}, { loading: null }, { loading: null, incident: { id: 1 } }])(
  'a stored value that is no state counts as nothing known: %j',
  (stored) => expect(parseTabState(stored)).toBeNull(),
);
