import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { entryOf } from '../../../src/history/entry.ts';
import { insightWords } from '../../../src/popup/words/insight.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import type { Side } from '../../../src/rules/rule.ts';
import { incidentAfter } from '../diagnosis/diagnoses.ts';
import { english } from '../english.ts';
import { entry } from '../history/entries.ts';
import { shown } from '../incident/observations.ts';

const minute = 60_000;
const day = 86_400_000;
const now = 100 * day;
const times = timesIn('en', now);

/** The present failure, and those of so many days ago, each so many minutes long (null: nobody saw the end). */
function told(before: readonly (readonly [days: number, minutes: number | null])[], side: Side = 'site') {
  const incident = incidentAfter(shown(502, { at: now }));
  const entries = before.map(([days, minutes]) =>
    entry({ id: `${days}`, at: now - days * day, lasted: minutes === null ? null : minutes * minute }),
  );
  const verdict: Diagnosis['verdict'] = {
    cause: side === 'visitor' ? 'cookies' : 'site',
    side,
    certainty: 'likely',
    proof: 'measured',
    because: [['becauseIdle']],
  };
  return insightWords([entryOf(incident, false), ...entries], incident, { verdict }, now, english, times);
}

describe('the line on a site', () => {
  test('is silent before the third time', () => {
    expect(told([[1, 4]])).toBeNull();
  });

  test('tells how often, how long it usually takes, and what that rests on', () => {
    expect(
      told([
        [1, 4],
        [2, 8],
      ]),
    ).toEqual({
      line: 'Third time this week; usually back within 6 minutes.',
      estimate: 'An estimate from 2 of 2 times before: 6 minutes in the middle, from 4 minutes to 8 minutes.',
    });
  });

  test('only counts where nobody saw the end of most', () => {
    expect(
      told([
        [1, null],
        [9, null],
      ]),
    ).toEqual({ line: 'Third time in 30 days.', estimate: null });
  });

  test('only counts where the trouble is the visitor’s own', () => {
    expect(
      told(
        [
          [1, 4],
          [2, 8],
        ],
        'visitor',
      ),
    ).toEqual({ line: 'Third time this week.', estimate: null });
  });

  test('counts in figures above ten', () => {
    const often = Array.from({ length: 10 }, (_, index) => [(index + 1) / 2, 3] as const);
    expect(told(often)?.line).toBe('11 times this week; usually back within 3 minutes.');
  });

  test('never says less than a minute', () => {
    const short = told([
      [1, 0.1],
      [2, 0.2],
    ]);
    expect(short?.line).toContain('within 1 minute.');
    expect(short?.estimate).toBe('An estimate from 2 of 2 times before: less than a minute each.');
  });
});
