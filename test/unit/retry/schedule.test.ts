import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextQuestion, pauseAfter, shortest } from '../../../src/retry/schedule.ts';

const second = 1_000;
const minute = 60 * second;
const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const failures = fc.nat({ max: 1_000 });

describe('the pause after so many failures', () => {
  test.each([
    [0, 30, 52.5],
    [1, 45, 90],
    [2, 90, 180],
    [3, 180, 360],
    [4, 300, 600],
    [5, 300, 600],
    [1_000, 300, 600],
  ])('%i: from %i to %i seconds', (count, least, most) => {
    expect(pauseAfter(count, () => 0)).toBe(least * second);
    expect(pauseAfter(count, () => 1)).toBe(most * second);
  });

  test('stays within the alarms’ floor and ten minutes', () =>
    fc.assert(
      fc.property(failures, dice, (count, chance) => {
        const pause = pauseAfter(count, () => chance);
        expect(pause).toBeGreaterThanOrEqual(shortest);
        expect(pause).toBeLessThanOrEqual(10 * minute);
      }),
    ));

  test('spreads evenly between its bounds', () => {
    const thrown = Array.from({ length: 10_000 }, (_, index) => pauseAfter(4, () => (index + 0.5) / 10_000));
    const inFirstTenth = thrown.filter((pause) => pause < 5.5 * minute).length;
    expect(inFirstTenth).toBe(1_000);
  });
});

describe('the next question', () => {
  const now = 1_000_000_000;
  const wait = fc.integer({ min: 0, max: 24 * 60 * minute });

  test('is never before the site wants it', () =>
    fc.assert(
      fc.property(failures, wait, dice, (count, asked, chance) => {
        expect(nextQuestion(now, count, now + asked, () => chance)).toBeGreaterThanOrEqual(now + asked);
      }),
    ));

  test('obeys no wish of more than a day, and asks those who heard the same not at the same moment', () => {
    const day = 24 * 60 * minute;
    expect(nextQuestion(now, 0, now + 1_000 * day, () => 0)).toBe(now + day);
    const [one, other] = [0.1, 0.9].map((chance) => nextQuestion(now, 0, now + 5 * minute, () => chance));
    expect((other ?? 0) - (one ?? 0)).toBeGreaterThan(30 * second);
  });

  test('is the usual one where the site’s wish is over before it', () =>
    fc.assert(
      fc.property(failures, dice, (count, chance) => {
        const usual = now + pauseAfter(count, () => chance);
        expect(nextQuestion(now, count, now + shortest, () => chance)).toBe(usual);
        expect(nextQuestion(now, count, 0, () => chance)).toBe(usual);
      }),
    ));
});
