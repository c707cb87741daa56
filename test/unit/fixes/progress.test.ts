import { describe, expect, it, test } from 'vitest';
import { isMeasuring, judged, type Progress, progressOf } from '../../../src/fixes/progress.ts';
import {
  type Course,
  newCourse,
  type Position,
  type Round,
  type Step,
} from '../../../src/incident/course.ts';
import type { FixId } from '../../../src/incident/fix-id.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import { error, incident as incidentOf } from '../rules/cases.ts';

const { failure } = error();
const now = 500_000;
const outcomes = { W: 'well', E: 'error', O: 'other', S: 'silent' } as const;
const positions = { d: 'done', f: 'off', n: 'on', a: 'off-again' } as const;

const isPosition = (letter: string): letter is keyof typeof positions => letter in positions;
const isOutcome = (letter: string): letter is keyof typeof outcomes => letter in outcomes;

/** "fEW nE": off, error and well; then on, error. One letter each 10 s. */
function rounds(story: string, from = 100_000): Round[] {
  let position: Position = 'done';
  return [...story].flatMap((letter, index): Round[] => {
    if (isPosition(letter)) position = positions[letter];
    return isOutcome(letter) ? [{ position, at: from + index * 10_000, outcome: outcomes[letter] }] : [];
  });
}

describe('off, on, off', () => {
  test.each<readonly [string, Progress | null]>([
    ['', null],
    ['dW', 'works-now'],
    ['dE', 'no-effect'],
    ['dEEW', 'works-now'],
    ['dO', 'could-not-tell'],
    ['dS', 'could-not-tell'],
    ['fW', 'works-now'],
    ['fE', 'no-effect'],
    ['fSEW', 'works-now'],
    ['fWnE', 'works-now'],
    ['fWnW', 'works-now'],
    ['fWnWE', 'works-now'],
    ['fWnEEaWW', 'helped'],
    ['fEWnWEEaEWW', 'helped'],
    ['fWnEaW', 'works-now'],
    ['fWnEaWW', 'works-now'],
    ['fWnEEaW', 'works-now'],
    ['fWnEEaE', 'could-not-tell'],
    ['fWnEEaS', 'could-not-tell'],
    ['fWnSaW', 'works-now'],
    ['fEWE', 'could-not-tell'],
    ['fWnEWEaW', 'could-not-tell'],
    ['fWnEaEWE', 'could-not-tell'],
  ])('%s: %s', (story, told) => expect(judged(rounds(story))).toBe(told));
});

describe('whether another measurement is to come', () => {
  const since = 100_000;
  test.each<readonly [string, Position, string, number, boolean]>([
    ['nothing was measured yet', 'off', '', 5_000, true],
    ['it fails still', 'off', 'fE', 20_000, true],
    ['it is well', 'off', 'fW', 20_000, false],
    ['two minutes are over', 'done', 'dE', 120_000, false],
    ['it fails once with it on, as a site may that is now well and now not', 'on', 'nE', 20_000, true],
    ['it fails twice with it on', 'on', 'nEE', 25_000, false],
    ['it is well once with it off again', 'off-again', 'aW', 20_000, true],
    ['it is well twice with it off again', 'off-again', 'aWW', 25_000, false],
    ['it may not be on yet', 'on', 'nW', 20_000, true],
    ['it is on and well', 'on', 'nWWW', 40_000, false],
    ['it was well before that', 'off-again', 'fW', 20_000, true],
  ])('%s', (_, position, story, later, told) => {
    expect(isMeasuring({ since, position, rounds: rounds(story, since) }, since + later)).toBe(told);
  });
});

describe('how far a fix has come', () => {
  const fix: FixId = 'vpn-off';
  const course = (step: Step): Course => ({ ...newCourse('1000-7'), steps: { [fix]: step } });
  const incident = (change: Partial<Incident> = {}) => incidentOf(failure, change);
  const failed = (at: number) => incident({ attempts: [{ by: fix, at, status: 502 }] });
  const ended = (story: string): Course => course({ kind: 'ended', at: 300_000, rounds: rounds(story) });

  test.each<readonly [string, Incident, Course | null, Progress]>([
    ['nothing was done', incident(), null, 'todo'],
    ['another was tried', incident(), { ...newCourse('1000-7'), open: { fix: 'wait', at: 1 } }, 'todo'],
    ['skipped', incident(), course({ kind: 'skipped', at: 1 }), 'skipped'],
    ['skipped, then done', failed(2_000), course({ kind: 'skipped', at: 1 }), 'no-effect'],
    ['the page failed again', failed(2_000), null, 'no-effect'],
    ['only a form would tell', incident(), course({ kind: 'untold', at: 1, why: 'form' }), 'could-not-tell'],
    ['handed over', incident(), course({ kind: 'untold', at: 1, why: 'handed-over' }), 'could-not-tell'],
    [
      'it is loading',
      incident({ state: { phase: 'verifying', by: fix, proven: false, since: now - 5_000 } }),
      null,
      'doing',
    ],
    [
      'a load that never ended',
      incident({ state: { phase: 'verifying', by: fix, proven: false, since: now - 130_000 } }),
      null,
      'could-not-tell',
    ],
    [
      'back, which may be chance',
      incident({ state: { phase: 'resolved', by: fix, proven: false, at: now } }),
      null,
      'works-now',
    ],
    [
      'back, as measured before',
      incident({ state: { phase: 'resolved', by: fix, proven: true, at: now } }),
      null,
      'helped',
    ],
    [
      'back by something else',
      incident({ state: { phase: 'resolved', by: 'itself', proven: false, at: now } }),
      null,
      'todo',
    ],
    ['ended unmeasured', incident(), ended(''), 'could-not-tell'],
    ['ended', incident(), ended('fWnEEaWW'), 'helped'],
    ['helped, then failed when it was loaded', failed(400_000), ended('fWnEEaWW'), 'could-not-tell'],
    ['had failed before it was tried so', failed(50_000), ended('fW'), 'works-now'],
    [
      'under way',
      incident(),
      course({ kind: 'under-way', since: now - 5_000, position: 'off', rounds: [] }),
      'doing',
    ],
    [
      'unmeasured for two minutes',
      incident(),
      course({ kind: 'under-way', since: now - 125_000, position: 'off', rounds: [] }),
      'could-not-tell',
    ],
  ])('%s', (_, what, how, told) => expect(progressOf(fix, what, how, now)).toBe(told));

  it('is told of each fix apart', () => {
    expect(progressOf('wait', failed(2_000), ended('fW'), now)).toBe('todo');
  });
});
