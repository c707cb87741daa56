import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Aside } from '../../../src/cookies/aside.ts';
import type { CookieLook } from '../../../src/cookies/looked.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { type Course, type Note, newCourse, noted, type Round } from '../../../src/incident/course.ts';
import { type FixId, fixIds } from '../../../src/incident/fix-id.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import * as below from '../../../src/popup/below/index.ts';
import { Popup, type PopupProps } from '../../../src/popup/Popup.tsx';
import { type Known, viewOf } from '../../../src/popup/view.ts';
import type { PlanView, StepView } from '../../../src/popup/words/plan/plan.ts';
import { timesIn } from '../../../src/popup/words/times.ts';
import { examined, incidentAfter, verdict } from '../diagnosis/diagnoses.ts';
import { english } from '../english.ts';
import { page, retried, shown, stateAfter } from '../incident/observations.ts';
import { idle } from './idle.ts';
import { nothingKnown } from './nothing-known.ts';

const now = 60_000;
const times = timesIn('en', now);
const incident = '1000-7';

interface Of {
  observations?: Observation[];
  diagnosis?: Diagnosis;
  change?: Partial<Known>;
}

function knownOf({ observations = shown(502), change = {} }: Of): Known {
  const state = stateAfter(observations);
  return {
    ...nothingKnown,
    url: page,
    state,
    examination: examined(incidentAfter(), {}),
    now,
    ...change,
  };
}

const viewFor = (of: Of) =>
  viewOf(
    knownOf(of),
    english,
    times,
    below,
    of.diagnosis === undefined ? diagnose : () => of.diagnosis ?? verdict('site'),
  );

function planFor(of: Of): PlanView {
  const view = viewFor(of);
  const plan = view.kind === 'failing' ? view.rest?.plan : view.kind === 'resolved' ? view.back?.plan : null;
  if (plan == null) throw new Error('There is no plan.');
  return plan;
}

function stepFor(of: Of, id: FixId): StepView {
  const { steps, unlikely } = planFor(of);
  const step = [...steps, ...unlikely].find((one) => one.id === id);
  if (step === undefined) throw new Error(`There is no ${id}.`);
  return step;
}

const courseOf = (...notes: [note: Note, at: number][]): Course =>
  notes.reduce((course, [note, at]) => noted(course, note, at), newCourse(incident));

const opened = (fix: FixId): Note => ({ kind: 'opened', fix, order: [] });
const position = (fix: FixId, where: 'done' | 'off' | 'on' | 'off-again'): Note => ({
  kind: 'position',
  fix,
  position: where,
});

/** A step that is under way, with what was measured. */
function underWay(fix: FixId, ...rounds: Round[]): Course {
  const last = rounds.at(-1);
  const step = { kind: 'under-way', since: 1_000, position: last?.position ?? 'off', rounds } as const;
  return { ...newCourse(incident), steps: { [fix]: step } };
}
const round = (where: Round['position'], outcome: Round['outcome'], at = 2_000): Round => ({
  position: where,
  at,
  outcome,
});

describe('which step stands open', () => {
  const cases: [what: string, of: Of, open: FixId | null][] = [
    ['the best one', {}, 'wait'],
    ['the one that was chosen', { change: { course: courseOf([opened('contact'), 5]) } }, 'contact'],
    [
      'none, where it was closed',
      { change: { course: courseOf([{ kind: 'closed', fix: 'wait' }, 5]) } },
      null,
    ],
    [
      'the next one after a skipped one',
      { change: { course: courseOf([opened('wait'), 5], [{ kind: 'skipped', fix: 'wait' }, 6]) } },
      'contact',
    ],
    [
      'a skipped one that was opened again',
      { change: { course: courseOf([{ kind: 'skipped', fix: 'wait' }, 5], [opened('wait'), 6]) } },
      'wait',
    ],
    [
      'the next one after a load in vain',
      {
        observations: [...shown(502), retried(), ...shown(502, { at: 9_000 }, '2')],
        change: { course: courseOf([opened('skip-cache'), 5]) },
      },
      'wait',
    ],
    ['what is under way', { change: { course: underWay('vpn-off') } }, 'vpn-off'],
  ];
  test.each(cases)('%s', (_, of, open) => {
    expect(planFor({ diagnosis: verdict('site'), ...of }).open).toBe(open);
  });
});

describe('a step is told by its line', () => {
  const cases: [what: string, of: Of, fix: FixId, progress: string, line: RegExp][] = [
    [
      'skipped',
      { change: { course: courseOf([{ kind: 'skipped', fix: 'wait' }, 5]) } },
      'wait',
      'skipped',
      /^Skipped$/,
    ],
    [
      'in vain',
      { observations: [...shown(502), retried(), ...shown(502, { at: 9_000 }, '2')] },
      'skip-cache',
      'no-effect',
      /^No effect · /,
    ],
    [
      'back after a try',
      { observations: [...shown(502), retried(), ...shown(200, { at: 9_000 }, '2')] },
      'skip-cache',
      'works-now',
      /may be chance/,
    ],
    ['measured', { change: { course: underWay('vpn-off'), now: 2_000 } }, 'vpn-off', 'doing', /^Measuring…$/],
    [
      'measured, still in vain',
      { change: { course: underWay('vpn-off', round('off', 'error')), now: 3_000 } },
      'vpn-off',
      'doing',
      /still fails/,
    ],
    [
      'handed over',
      { change: { course: courseOf([{ kind: 'handed-over', fix: 'contact' }, 5]) } },
      'contact',
      'could-not-tell',
      /cannot tell/,
    ],
  ];
  test.each(cases)('%s', (_, of, fix, progress, line) => {
    const step = stepFor(of, fix);
    expect(step.progress).toBe(progress);
    expect(step.line).toMatch(line);
  });
});

describe('off, on, off', () => {
  const cases: [what: string, rounds: Round[], actions: string[], hint: RegExp][] = [
    ['measured with it off', [], ['position-off', 'ended'], /every 10 seconds/],
    [
      'well with it off',
      [round('off', 'well')],
      ['position-on', 'open-page', 'ended'],
      /switch it on again and say so/,
    ],
    [
      'fails again with it on',
      [round('off', 'well'), round('on', 'error'), round('on', 'error')],
      ['position-off-again', 'open-page', 'ended'],
      /Switch it off once more/,
    ],
    [
      'well with it on, too',
      [round('off', 'well'), round('on', 'well', 61_000)],
      ['open-page', 'ended'],
      /not the reason/,
    ],
  ];
  test.each(cases)('%s', (_, rounds, actions, hint) => {
    const later = (rounds.at(-1)?.at ?? 2_000) + 1_000;
    const of = { change: { course: underWay('vpn-off', ...rounds), now: later } };
    const step = stepFor(of, 'vpn-off');
    expect(step.buttons.map(({ action }) => action)).toEqual(actions);
    expect(step.hint).toMatch(hint);
  });

  test('is not forgotten to be switched on', () => {
    const of = { change: { course: underWay('vpn-off', round('off', 'well')) } };
    expect(stepFor(of, 'vpn-off').reminder).toContain('switch it on again');
  });

  test('a change of the network says what comes next, of the open step alone', () => {
    const heeded = (course: Course) => planFor({ change: { course, now: 3_000 } }).heeds;
    expect(heeded(courseOf([opened('contact'), 5]))).toBeNull();
    expect(heeded(courseOf([opened('vpn-off'), 5]))).toMatchObject({ note: position('vpn-off', 'off') });
    expect(heeded(underWay('vpn-off', round('off', 'well')))).toBeNull();
  });
});

describe('cookies', () => {
  const look = (...suspects: (null | 'large')[]): CookieLook => ({
    incident,
    at: 2_000,
    total: 9_000,
    cookies: suspects.map((suspect, index) => ({
      name: `c${index}`,
      bytes: 3_000 - index,
      suspect,
      stays: false,
    })),
  });
  const cases: [what: string, cookies: CookieLook | null, actions: string[]][] = [
    ['nobody has looked', null, ['look-at-cookies', 'skipped']],
    ['there are none', look(), ['skipped']],
    ['none stands out', look(null, null), ['clear-all', 'skipped']],
    ['some stand out', look(null, 'large'), ['clear-suspects', 'clear-all', 'skipped']],
    ['all stand out', look('large', 'large'), ['clear-all', 'skipped']],
  ];
  test.each(cases)('%s', (_, cookies, actions) => {
    const { buttons } = stepFor({ change: { cookies } }, 'clear-cookies');
    expect(buttons.map(({ action }) => action)).toEqual(actions);
    const all = buttons.find(({ action }) => action === 'clear-all');
    if (all !== undefined) expect(all.warning).toBe('cookiesSignOut');
  });

  test('what was set aside is offered wherever the popup is opened, the newest first', () => {
    const aside: Aside[] = [
      { id: 'b', host: 'shop.test', count: 4, at: 2_000 },
      { id: 'a', host: 'shop.test', count: 1, at: 1_000 },
    ];
    for (const observations of [[], shown(502), [...shown(502), ...shown(200, { at: 9_000 })]]) {
      const { undos } = viewFor({ observations, change: { aside } });
      expect(undos.map(({ act }) => act)).toEqual([{ kind: 'put-back', id: 'b' }]);
    }
  });
});

describe('the first thing to press', () => {
  const cases: [what: string, diagnosis: Diagnosis, main: string, second: string | null][] = [
    ['the site', verdict('site'), 'watch', 'skip-cache'],
    ['nobody knows', verdict('unclear', null), 'watch', 'skip-cache'],
    ['a stored copy', verdict('browser-cache'), 'skip-cache', 'refresh'],
    ['cookies', verdict('cookies'), 'open-step', 'refresh'],
    ['a worker, which a fresh load goes past', verdict('service-worker'), 'skip-cache', 'refresh'],
    ['it works again', verdict('recovered'), 'refresh', 'skip-cache'],
  ];
  test.each(cases)('%s', (_, diagnosis, main, second) => {
    const view = viewFor({ diagnosis });
    if (view.kind !== 'failing') throw new Error('It does not fail.');
    expect([view.actions.main.name, view.actions.second?.name ?? null]).toEqual([main, second]);
  });
});

test('nothing of a form’s page is loaded by a step', () => {
  for (const cause of ['site', 'browser-cache', 'recovered', 'vpn'] as const) {
    const of = { observations: shown(502, { method: 'POST' }), diagnosis: verdict(cause) };
    const { steps, unlikely } = planFor(of);
    const acts = [...steps, ...unlikely].flatMap(({ buttons }) => buttons.map(({ act }) => act.kind));
    expect(acts).not.toContain('load');
  }
});

describe('the page', () => {
  const html = (of: Of, place: PopupProps['place'] = 'popup') =>
    render(
      <Popup
        view={viewFor(of)}
        below={below}
        outcome=""
        mode={null}
        place={place}
        say={english}
        times={times}
        deeds={idle}
      />,
    );

  test('draws every fix once, by stable names', () => {
    const drawn = [...html({}).matchAll(/data-fix="([a-z-]+)" data-progress="([a-z-]+)"/g)];
    const ids = drawn.map(([, id]) => id);
    expect(ids.filter((id) => !fixIds.some((known) => known === id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(drawn.every(([, , progress]) => progress === 'todo')).toBe(true);
  });

  test('offers a tab from the popup alone, and says why not in a private window of Chromium', () => {
    expect(html({})).toContain('data-action="open-in-tab"');
    expect(html({}, 'tab')).not.toContain('data-action="open-in-tab"');
  });

  test('keeps no plan before the first checks are through', () => {
    expect(html({ change: { examination: null } })).not.toContain('data-fix');
  });
});
