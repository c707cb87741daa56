import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver } from '../../../src/retry/over.ts';
import { shortest } from '../../../src/retry/schedule.ts';
import {
  type Attempt,
  newWatch,
  parseWatch,
  type Turn,
  turned,
  type Watch,
  wakesAt,
} from '../../../src/retry/watch.ts';

const half = () => 0.5;
const begun = newWatch(0, 0, half);

/** Asks when the time has come, and gets this outcome. */
function ask(watch: Watch, outcome: Attempt['outcome'], notBefore = 0): Watch {
  const at = wakesAt(watch) ?? Number.NaN;
  const asking = turned(watch, { kind: 'due' }, at, half);
  if (asking.state.kind !== 'asking') return asking;
  return turned(
    asking,
    { kind: 'answered', attempt: { at, outcome, status: null }, notBefore },
    at + 100,
    half,
  );
}

function after(...outcomes: Attempt['outcome'][]): Watch {
  return outcomes.reduce((watch, outcome) => ask(watch, outcome), begun);
}

describe('a page counts as back', () => {
  const cases: [what: string, outcomes: Attempt['outcome'][], back: boolean][] = [
    ['after two good answers in a row', ['failing', 'well', 'well'], true],
    ['at once where it is well at first', ['well', 'well'], true],
    ['not after one', ['failing', 'well'], false],
    ['not while it flaps', ['well', 'failing', 'well', 'silent', 'well', 'other'], false],
    ['not as a login page or elsewhere', ['other', 'other', 'other'], false],
    ['after it has flapped', ['well', 'failing', 'well', 'well'], true],
  ];
  test.each(cases)('%s', (_, outcomes, back) => expect(after(...outcomes).state.kind === 'back').toBe(back));
});

describe('what does not fit changes nothing', () => {
  const cases: [what: string, watch: Watch, turn: Turn, at: number][] = [
    ['an alarm that comes early', begun, { kind: 'due' }, 1_000],
    [
      'an answer that nobody waits for',
      begun,
      { kind: 'answered', attempt: { at: 0, outcome: 'well', status: 200 }, notBefore: 0 },
      90_000,
    ],
    ['to go on with what goes on', begun, { kind: 'resume' }, 1_000],
    ['anything after the end', after('well', 'well'), { kind: 'stop' }, 900_000],
  ];
  test.each(cases)('%s', (_, watch, turn, at) => expect(turned(watch, turn, at, half)).toBe(watch));
});

test('a question that was lost with the background counts as asked, and is not asked again at once', () => {
  const asking = turned(begun, { kind: 'due' }, 60_000, half);
  expect(turned(asking, { kind: 'due' }, 61_000, half)).toBe(asking);
  const later = turned(asking, { kind: 'due' }, 60_000 + shortest, half);
  expect(later.attempts).toEqual([{ at: 60_000, outcome: 'silent', status: null }]);
  expect(wakesAt(later)).toBeGreaterThanOrEqual(60_000 + 2 * shortest);
});

test('what a site has asked for still holds after a question that was lost', () => {
  const told = ask(begun, 'wait', 3_600_000);
  const lost = ask(ask({ ...told, state: { kind: 'waiting', nextAt: 3_600_001 } }, 'silent'), 'silent');
  expect(lost.notBefore).toBe(3_600_000);
});

test('a pause asks nothing, and goes on with a new time', () => {
  const paused = turned(begun, { kind: 'pause', why: 'offline' }, 10_000, half);
  expect(wakesAt(paused)).toBeNull();
  expect(turned(paused, { kind: 'due' }, 10_000_000, half)).toBe(paused);
  expect(wakesAt(turned(paused, { kind: 'resume' }, 10_000_000, half))).toBeGreaterThanOrEqual(
    10_000_000 + shortest,
  );
});

const hour = 3_600_000;

test('a site that wants to be left alone for a day or less is asked then, for an hour at least', () => {
  for (const watch of [newWatch(0, 23 * hour, half), ask(begun, 'wait', 23 * hour)]) {
    expect(wakesAt(watch)).toBeGreaterThanOrEqual(23 * hour);
    let later = ask(watch, 'failing');
    expect(later.attempts.at(-1)?.outcome).toBe('failing');
    while (!isOver(later)) later = ask(later, 'failing');
    expect(later.state).toMatchObject({ kind: 'ended', why: 'too-long' });
    expect(later.attempts.at(-1)?.at).toBeLessThan(24 * hour);
  }
});

test('one that wants to be left alone for longer is, and is told of as such', () => {
  expect(ask(begun, 'wait', 26 * hour).state).toMatchObject({ kind: 'ended', why: 'told-to-stay-away' });
  expect(newWatch(0, 25 * hour, half).state).toMatchObject({ kind: 'ended' });
});

test('it ends by itself after twelve hours', () => {
  let watch = begun;
  while (!isOver(watch)) watch = ask(watch, 'failing');
  expect(watch.state).toMatchObject({ kind: 'ended', why: 'too-long' });
  expect(watch.attempts.length).toBeLessThanOrEqual(50);
});

describe('whatever happens', () => {
  const outcome = fc.constantFrom<Attempt['outcome']>('well', 'failing', 'wait', 'other', 'silent');
  const turn: fc.Arbitrary<Turn> = fc.oneof(
    { weight: 6, arbitrary: fc.constant<Turn>({ kind: 'due' }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('answered' as const),
        attempt: fc.record({ at: fc.constant(0), outcome, status: fc.constant(null) }),
        notBefore: fc.constant(0),
      }),
    },
    fc.record({
      kind: fc.constant('pause' as const),
      why: fc.constantFrom('offline' as const, 'own-connection' as const),
    }),
    fc.constant<Turn>({ kind: 'resume' }),
  );
  const history = fc.array(
    fc.tuple(turn, fc.nat({ max: 120_000 }), fc.double({ min: 0, max: 0.999, noNaN: true })),
    { maxLength: 300 },
  );

  test('no two questions are nearer than the floor, and it can be stored', () =>
    fc.assert(
      fc.property(history, (turns) => {
        let now = 0;
        let watch = newWatch(0, 0, half);
        const asked: number[] = [];
        for (const [next, passed, chance] of turns) {
          now += passed;
          const before = watch;
          watch = turned(watch, next, now, () => chance);
          if (watch.state.kind === 'asking' && before.state.kind !== 'asking') asked.push(now);
          expect(parseWatch(JSON.parse(JSON.stringify(watch)))).toEqual(watch);
        }
        const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? Number.NaN));
        expect(pauses.every((pause) => pause >= shortest)).toBe(true);
        expect(asked.every((at) => at < 12 * hour)).toBe(true);
      }),
    ));
});
