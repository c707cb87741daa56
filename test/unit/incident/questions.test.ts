import { describe, expect, test } from 'vitest';
import {
  type Course,
  newCourse,
  noted,
  parseCourse,
  type Round,
  withStep,
} from '../../../src/incident/course.ts';
import {
  answeredIn,
  askedEvery,
  peaceWanted,
  questionCounted,
  questionsIn,
  turnFor,
  turnTaken,
} from '../../../src/incident/questions.ts';

const fix = 'vpn-off';
const begun = 1_000_000;
const standing = (position: Round['position'], at = begun, course: Course = newCourse('1000-7')) =>
  noted(course, { kind: 'position', fix, position }, at);

describe('when a step may ask', () => {
  const asked = turnTaken(standing('off'), begun + 50);
  const rows: [string, Course, number, boolean, ReturnType<typeof turnFor>][] = [
    ['at once after the person has said how things stand', standing('off'), begun, false, 'free'],
    ['not again at once', asked, begun + 51, false, 'too-soon'],
    ['not even where the person presses', asked, begun + 51, true, 'too-soon'],
    ['not a moment before ten seconds', asked, begun + 49 + askedEvery, false, 'too-soon'],
    ['after ten seconds', asked, begun + 50 + askedEvery, false, 'free'],
    ['at once where things stand differently', standing('off', begun + 60, asked), begun + 60, false, 'free'],
    ['not before the site wants it', peaceWanted(asked, begun + 99_000), begun + 98_999, false, 'too-soon'],
    ['but where the person presses', peaceWanted(asked, begun + 99_000), begun + 98_999, true, 'free'],
    ['never where nothing is under way', newCourse('1000-7'), begun, true, 'not-under-way'],
    ['never for another position', standing('on'), begun, true, 'not-under-way'],
    [
      'never once it has ended',
      noted(asked, { kind: 'ended', fix }, begun),
      begun + 20_000,
      true,
      'not-under-way',
    ],
  ];
  test.each(rows)('%s', (_, course, now, pressed, expected) => {
    expect(turnFor(course, fix, 'off', pressed, now)).toBe(expected);
  });

  test('what the site has said holds on whatever the person says of the fix', () => {
    const waits = standing('off', begun + 5, peaceWanted(standing('off'), begun + 99_000));
    expect(turnFor(waits, fix, 'off', false, begun + 6)).toBe('too-soon');
    expect(turnFor(peaceWanted(waits, 0), fix, 'off', false, begun + 6)).toBe('too-soon');
  });
});

describe('an answer is noted', () => {
  const round: Round = { position: 'off', at: begun, outcome: 'well' };
  const rounds = (course: Course) => {
    const step = course.steps[fix];
    return step?.kind === 'under-way' || step?.kind === 'ended' ? step.rounds : [];
  };
  test.each<[string, Course, number]>([
    ['of the position in which it was asked for', standing('off'), 1],
    ['not where the person has begun anew meanwhile', standing('off', begun + 1), 0],
    ['not of another position', standing('on'), 0],
    ['not once the step has ended', noted(standing('off'), { kind: 'ended', fix }, begun), 0],
    ['not where it was skipped', withStep(standing('off'), fix, { kind: 'skipped', at: begun }), 0],
  ])('%s', (_, course, expected) => expect(rounds(answeredIn(course, fix, round))).toHaveLength(expected));
});

test('questions are counted, and outlive the store', () => {
  const counted = questionCounted(questionCounted(turnTaken(standing('off'), begun)));
  expect(questionsIn(counted)).toBe(2);
  expect(questionsIn(parseCourse(JSON.parse(JSON.stringify(counted)), '1000-7'))).toBe(2);
  expect([questionsIn(null), questionsIn(newCourse('1000-7'))]).toEqual([0, 0]);
});
