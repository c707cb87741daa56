import { describe, expect, test } from 'vitest';
import { toFailedRequest } from '../../../src/browser/parts/request.ts';
import {
  bounds,
  countOf,
  joined,
  nothingWatched,
  onlyHeeded,
  parseWatched,
  type Watched,
} from '../../../src/parts/watched.ts';

const event = {
  tabId: 7,
  url: 'https://user:secret@api.shop.test:8443/orders/9?token=secret#secret',
  method: 'POST',
  type: 'xmlhttprequest',
  timeStamp: 5,
  statusCode: 502,
  statusLine: 'HTTP/1.1 502 Bad Gateway',
  responseHeaders: [
    { name: 'Server', value: 'nginx' },
    { name: 'Set-Cookie', value: 'session=secret' },
    { name: 'Location', value: 'https://shop.test/?secret' },
    { name: 'X-Request-Id', value: 'a'.repeat(5_000) },
  ],
};

const seen = (change: object = {}): Watched => {
  const failed = toFailedRequest({ ...event, ...change });
  if (failed === null) throw new Error('No failed request.');
  return failed.seen;
};

describe('one failed request', () => {
  test('its origin, kind, method, status and marks are kept, and nothing else', () => {
    expect(seen()).toEqual({
      groups: [{ origin: 'https://api.shop.test:8443', kind: 'call', status: 502, count: 1 }],
      answers: [
        {
          origin: 'https://api.shop.test:8443',
          status: 502,
          method: 'POST',
          reason: 'Bad Gateway',
          headers: [
            ['server', 'nginx'],
            ['x-request-id', 'a'.repeat(bounds.value)],
          ],
        },
      ],
      more: 0,
      whole: true,
    });
    expect(JSON.stringify(seen())).not.toContain('secret');
  });

  test.each([
    ['of no tab', { tabId: -1 }],
    ['of a page that is fetched ahead', { documentLifecycle: 'prerender' }],
    ['of no known form', { url: 5 }],
  ])('%s is none', (_, change) => {
    expect(toFailedRequest({ ...event, ...change })).toBeNull();
  });
});

describe('many of them', () => {
  const all = (events: readonly object[]) => events.map(seen).reduce(joined, nothingWatched);

  test('a thousand that are alike are one line', () => {
    const many = all(Array.from({ length: 1_000 }, (_, index) => ({ url: `https://a.test/${index}` })));
    expect(many.groups).toEqual([{ origin: 'https://a.test', kind: 'call', status: 502, count: 1_000 }]);
    expect(many.answers).toHaveLength(1);
  });

  test('beyond the bounds they are counted, and what is stored stays valid and small', () => {
    const hosts = Array.from({ length: 300 }, (_, index) => ({ url: `https://h${index}.test/` }));
    const headers = Array.from({ length: 100 }, (_, index) => ({
      name: `x-${'abcdefghij'[index % 10]}-cache`,
      value: 'v'.repeat(2_000),
    }));
    const many = all(hosts.map((change) => ({ ...change, responseHeaders: headers })));
    expect(new Set(many.groups.map(({ origin }) => origin)).size).toBe(bounds.hosts);
    expect(many.more).toBe(300 - bounds.hosts);
    expect(countOf(many)).toBe(300);
    expect(parseWatched(JSON.parse(JSON.stringify(many)))).toEqual(many);
    expect(JSON.stringify(many).length).toBeLessThan(400_000);
  });

  test('of one host there are no more lines than are kept', () => {
    const statuses = Array.from({ length: 400 }, (_, index) => ({ statusCode: 502 + index }));
    const many = all(statuses);
    expect(many.groups).toHaveLength(bounds.groups);
    expect(countOf(many)).toBe(400);
    expect(parseWatched(many)).toEqual(many);
  });

  test('in whatever pieces they come, the counts are the same', () => {
    const events = Array.from({ length: 30 }, (_, index) => ({ url: `https://h${index % 3}.test/` }));
    const [front, back] = [all(events.slice(0, 11)), all(events.slice(11))];
    expect(joined(front, back)).toEqual(all(events));
  });

  test('what is not to be told is left out with its answers', () => {
    const both = all([{ url: 'https://a.test/' }, { url: 'https://b.test/' }]);
    const { groups, answers } = onlyHeeded(both, ({ origin }) => origin === 'https://b.test');
    expect([groups, answers].map((list) => list.map(({ origin }) => origin))).toEqual([
      ['https://b.test'],
      ['https://b.test'],
    ]);
  });

  test('nothing is left to count where nothing is to be told, as of a page that is left alone', () => {
    const many = { ...all([{ url: 'https://a.test/' }]), more: 250 };
    expect(countOf(onlyHeeded(many, () => false))).toBe(0);
  });
});

test.each([[undefined], [null], ['x'], [{ groups: [{}] }], [{ ...nothingWatched, more: -1 }]])(
  'a stored value that is none counts as nothing: %j',
  (value) => {
    expect(parseWatched(value)).toBeNull();
  },
);
