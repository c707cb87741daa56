import type { IconName } from '../../../design/Icon.tsx';
import type { Deed } from '../../../fixes/fix.ts';
import { isMeasuring, judged, type Progress } from '../../../fixes/progress.ts';
import type { Position, Step } from '../../../incident/course.ts';
import type { FixId } from '../../../incident/fix-id.ts';
import type { MessageKey, Phrase } from '../../../texts.ts';
import type { CookieList } from '../cookie-list.ts';
import type { Act } from './act.ts';

/** Something to press in a step. */
export interface StepButton {
  /** Its stable name, for tests. */
  readonly action: string;
  readonly label: Phrase;
  readonly act: Act;
  readonly icon: IconName | null;
  /** What is lost by it, said before it; null: nothing. */
  readonly warning: MessageKey | null;
}

/** One fix as far as it has come, and what may be done of it. */
export interface Stand {
  readonly fix: FixId;
  readonly deed: Deed;
  readonly progress: Progress;
  /** null: nothing was noted of it. */
  readonly step: Step | null;
  /** That it helps was measured before it is done. */
  readonly proven: boolean;
  readonly cookies: CookieList | null;
  /** Whether there is something in it that the person can use. */
  readonly hasTools: boolean;
  /** Whether a reload repeats a GET, so that the page may be loaded by us. */
  readonly loads: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What can be pressed in a step, the way on first. */
export function buttonsOf(stand: Stand): StepButton[] {
  const { fix, progress } = stand;
  const canBeSkipped = progress === 'todo';
  return [...deedButtons(stand), ...(canBeSkipped ? [noteButton(fix, 'skipped', 'stepSkip')] : [])];
}

function deedButtons(stand: Stand): StepButton[] {
  const { fix, deed, progress, proven, loads, hasTools } = stand;
  if (progress === 'helped') return [];
  switch (deed.kind) {
    case 'load':
      return loads ? [loadButton(fix, proven, progress === 'todo' ? 'stepLoad' : 'stepLoadAgain')] : [];
    case 'clear': {
      const label = deed.what === 'copies' ? 'clearCopies' : 'clearWorker';
      return [button('clear', [label], { kind: 'clear', what: deed.what, proven })];
    }
    case 'cookies':
      return cookieButtons(stand);
    case 'switch':
      return switchButtons(stand);
    case 'switch-extension': {
      const act = { kind: 'try-without-extension', id: deed.id } as const;
      return progress === 'doing' ? [] : [button('try-without-extension', ['extensionTry'], act, 'puzzle')];
    }
    case 'once':
      return onceButtons(stand);
    case 'watch': {
      const act = { kind: 'watch', reload: null, own: deed.own, itself: deed.itself } as const;
      return progress === 'todo' ? [button('watch', ['tellMe'], act, 'bell')] : [];
    }
    case 'hand-over':
      return progress === 'todo' && hasTools ? [noteButton(fix, 'handed-over', 'stepDone')] : [];
    default:
      return deed satisfies never;
  }
}

function cookieButtons({ cookies, proven }: Stand): StepButton[] {
  if (cookies === null) return [button('look-at-cookies', ['cookiesLook'], { kind: 'look-at-cookies' })];
  const { count, suspects } = cookies;
  if (count === 0) return [];
  const clear = (which: 'suspects' | 'all', label: Phrase) =>
    button(`clear-${which}`, label, { kind: 'clear-cookies', which, proven }, null, 'cookiesSignOut');
  const all = clear('all', count === 1 ? ['cookiesClearOne'] : ['cookiesClearAll', String(count)]);
  if (suspects === 0 || suspects === count) return [all];
  const some: Phrase = suspects === 1 ? ['cookiesClearSuspect'] : ['cookiesClearSuspects', String(suspects)];
  return [{ ...clear('suspects', some), warning: null }, all];
}

function switchButtons(stand: Stand): StepButton[] {
  const { fix, step, loads, now } = stand;
  if (step?.kind !== 'under-way') return [positionButton(fix, 'off')];
  if (isMeasuring(step, now)) return measuringButtons(fix, step.position);
  const next = nextPosition(step);
  const isWell = judged(step.rounds) === 'works-now';
  return [
    ...(next === null ? [] : [positionButton(fix, next)]),
    ...(isWell && loads ? [openButton(fix)] : []),
    noteButton(fix, 'ended', isWell ? 'stepEnough' : 'stepNoDifference'),
  ];
}

/** What the person is asked to do next, so that off, on, off can decide; null: nothing more is to be learnt by it. */
export function nextPosition({ position, rounds }: Extract<Step, { kind: 'under-way' }>): Position | null {
  const last = rounds.findLast((round) => round.position === position)?.outcome ?? null;
  switch (position) {
    case 'done':
      return 'done';
    case 'off':
      return last === 'well' ? 'on' : 'off';
    case 'on':
      return last === 'error' ? 'off-again' : last === 'well' ? null : 'on';
    case 'off-again':
      return last === 'well' || last === 'error' ? null : 'off-again';
    default:
      return position satisfies never;
  }
}

function onceButtons({ fix, step, loads, now }: Stand): StepButton[] {
  if (step?.kind !== 'under-way') return [positionButton(fix, 'done')];
  if (isMeasuring(step, now)) return measuringButtons(fix, step.position);
  if (judged(step.rounds) === 'works-now') return loads ? [openButton(fix)] : [];
  return [positionButton(fix, 'done', 'stepLookAgain'), noteButton(fix, 'ended', 'stepNoDifference')];
}

function measuringButtons(fix: FixId, position: Position): StepButton[] {
  return [positionButton(fix, position, 'stepLookAgain'), noteButton(fix, 'ended', 'stepNoDifference')];
}

const positionLabels: Readonly<Record<Position, MessageKey>> = {
  done: 'stepDone',
  off: 'stepOff',
  on: 'stepOn',
  'off-again': 'stepOffAgain',
};

function positionButton(fix: FixId, position: Position, label = positionLabels[position]): StepButton {
  return button(`position-${position}`, [label], { kind: 'note', note: { kind: 'position', fix, position } });
}

function noteButton(fix: FixId, kind: 'skipped' | 'ended' | 'handed-over', label: MessageKey): StepButton {
  return button(kind, [label], { kind: 'note', note: { kind, fix } });
}

function loadButton(fix: FixId, proven: boolean, label: MessageKey): StepButton {
  return button('load', [label], { kind: 'load', by: fix, proven }, 'refresh');
}

function openButton(fix: FixId): StepButton {
  return button('open-page', ['openPage'], { kind: 'load', by: fix, proven: false }, 'external');
}

function button(
  action: string,
  label: Phrase,
  act: Act,
  icon: IconName | null = null,
  warning: MessageKey | null = null,
): StepButton {
  return { action, label, act, icon, warning };
}
