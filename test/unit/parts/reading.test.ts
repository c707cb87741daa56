import { describe, expect, test } from 'vitest';
import { type FrameTiming, most, parseReading } from '../../../src/parts/reading.ts';

const frame = (change: Partial<FrameTiming> = {}): FrameTiming => ({
  isTop: false,
  origin: 'https://shop.test',
  status: 200,
  startedAt: 1,
  remembered: 3,
  lines: [],
  ...change,
});
const top = (change: Partial<FrameTiming> = {}) => frame({ isTop: true, ...change });
const line = (initiator: string, count = 1, origin = 'https://shop.test') => ({
  origin,
  initiator,
  status: 502,
  count,
});

describe('what frames tell', () => {
  test.each([
    ['no frame', []],
    ['no page', [frame()]],
    ['a page that tells nonsense', [{ ...top(), lines: 'none' }]],
    [
      'a page that tells too much',
      [top({ lines: Array.from({ length: most.lines + 1 }, () => line('img')) })],
    ],
  ])('%s: nothing is known', (_, told) => {
    expect(parseReading(told)).toBeNull();
  });

  test('requests of all frames are counted together, by what asked for them', () => {
    const told = [
      top({ lines: [line('fetch', 2), line('img')] }),
      frame({ lines: [line('xmlhttprequest')] }),
    ];
    expect(parseReading(told)?.groups).toEqual([
      { origin: 'https://shop.test', kind: 'call', status: 502, count: 3 },
      { origin: 'https://shop.test', kind: 'image', status: 502, count: 1 },
    ]);
  });

  test('a page with many frames of many hosts tells no more than one that has none', () => {
    const frames = Array.from({ length: 50 }, (_, index) =>
      frame({
        lines: Array.from({ length: most.lines }, (_, host) =>
          line('img', 1, `https://h${host}.f${index}.test`),
        ),
      }),
    );
    expect(parseReading([top({ lines: [line('fetch')] }), ...frames])?.groups).toHaveLength(most.lines);
  });

  const failedFrame = { origin: 'https://shop.test', kind: 'frame', status: 502, count: 1 };
  test.each([
    ['by the page alone', [top({ lines: [line('iframe')] })], [failedFrame]],
    ['by the frame alone', [top(), frame({ status: 502 })], [failedFrame]],
    ['by both', [top({ lines: [line('iframe')] }), frame({ status: 502 })], [failedFrame]],
    [
      'by two frames',
      [top({ lines: [line('iframe')] }), frame({ status: 502 }), frame({ status: 502 })],
      [{ ...failedFrame, count: 2 }],
    ],
  ])('a frame that failed, told %s, is counted once', (_, told, groups) => {
    expect(parseReading(told)?.groups.filter(({ status }) => status === 502)).toEqual(groups);
  });

  test('the page’s own status is not a part of it', () => {
    expect(parseReading([top({ status: 502 })])?.groups).toEqual([]);
  });

  test('one frame that tells nonsense does not take the others along', () => {
    expect(parseReading([top({ lines: [line('img')] }), { isTop: 'no' }, null])?.groups).toHaveLength(1);
  });

  test.each([
    [249, false],
    [250, true],
  ])('with %i requests remembered, whether there may be more: %s', (remembered, full) => {
    expect(parseReading([top({ remembered })])?.full).toBe(full);
  });
});
