import { expect, test } from 'vitest';
import { type Load, seeded, withReloads, withWatches } from './crowd.ts';

const minute = 60_000;
const peak = ({ perSecond }: Load) => perSecond.reduce((most, asked) => Math.max(most, asked), 0);
const total = ({ perSecond }: Load) => perSecond.reduce((sum, asked) => sum + asked, 0);
const median = ({ delays }: Load) =>
  delays.toSorted((one, other) => one - other)[Math.floor(delays.length / 2)] ?? 0;

test.each([
  [10, 0],
  [10, 3],
  [30, 3],
  [120, 10],
])(
  '10,000 clients, an outage of %i minutes, met within %i: the site is asked at most a twentieth',
  (minutes, met) => {
    const crowd = { clients: 10_000, outage: minutes * minute, arriving: met * minute };
    const ours = withWatches(crowd, seeded(minutes));
    const naive = withReloads(crowd);
    const line = (name: string, load: Load) =>
      `${name}: peak ${peak(load)}/s, ${total(load)} in all, told ${Math.round(median(load) / 1_000)} s after (median)`;
    console.log(
      `${minutes} minutes, met within ${met} · ${line('watches', ours)} · ${line('reload every 3 s', naive)}`,
    );
    expect(peak(ours)).toBeLessThanOrEqual(peak(naive) / 20);
    expect(total(ours)).toBeLessThanOrEqual(total(naive) / 20);
  },
);
