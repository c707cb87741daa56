import { expect, test } from 'vitest';
import type { Verdict } from '../../lab/verdict.ts';
import { rowLines, summary } from '../../scoreboard/print.ts';
import { brokenRow, type Meeting, rowOf } from '../../scoreboard/row.ts';

const down: Verdict = { cause: 'site', certainty: 'likely' };
const seen = { cause: 'site', certainty: 'likely', first: 40, firstAtMost: true, final: 900 };
const met: Meeting = { scenario: 'down', browser: 'firefox', verdict: down, seen, asked: 3, faults: [] };

test.each<[what: string, meeting: Meeting, right: boolean, blames: boolean]>([
  ['the true cause', met, true, false],
  ['the true cause, too timidly', { ...met, seen: { ...seen, certainty: 'possible' } }, false, false],
  ['the true cause, but never done', { ...met, seen: { ...seen, final: null } }, false, false],
  ['the true cause, but too much asked', { ...met, faults: ['dns.test was asked'] }, false, false],
  ['another cause on the site’s side', { ...met, seen: { ...seen, cause: 'site-page' } }, false, false],
  ['the visitor', { ...met, seen: { ...seen, cause: 'cookies' } }, false, true],
  [
    'the visitor, rightly',
    { ...met, verdict: { cause: 'cookies' }, seen: { ...seen, cause: 'cookies' } },
    true,
    false,
  ],
  ['nothing', { ...met, seen: { ...seen, cause: '', certainty: '' } }, false, false],
  ['a word that is no cause', { ...met, seen: { ...seen, cause: 'toString' } }, false, false],
  ['a word that is no certainty', { ...met, seen: { ...seen, certainty: 'surely' } }, false, false],
])('a diagnosis that names %s', (_, meeting, right, blames) => {
  expect(rowOf(meeting)).toMatchObject({ right, blames });
});

test('a scenario that breaks down is wrong, and says why', () => {
  const row = brokenRow('down', 'firefox', down, 'No such browser.');
  expect(row).toMatchObject({ right: false, blames: false, faults: ['No such browser.'] });
  expect(rowLines(row)).toMatch(/^! down .*\n {4}No such browser\.$/);
});

test('the closing lines give medians of the times that there are, and the two counts', () => {
  const rows = [
    rowOf(met),
    rowOf({ ...met, seen: { ...seen, first: 61, final: 1200 } }),
    rowOf({ ...met, seen: { ...seen, cause: 'proxy', first: 80, final: null } }),
  ];
  expect(summary(rows)).toBe(
    "Medians, in ms from the popup's first paint: first verdict 61, final 1050.\n" +
      '2 of 3 right, 1 visitors wrongly blamed',
  );
  expect(summary([])).toContain('first verdict -, final -');
});
