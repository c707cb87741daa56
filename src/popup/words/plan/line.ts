import type { Chance } from '../../../fixes/fix.ts';
import { isMeasuring, judged, type Progress } from '../../../fixes/progress.ts';
import type { Position, Round, Step } from '../../../incident/course.ts';
import type { FixId } from '../../../incident/fix-id.ts';
import type { Incident } from '../../../incident/incident.ts';
import type { MessageKey, Say } from '../../../texts.ts';
import type { Times } from '../times.ts';

/** All that the line beneath a step's title is made of. */
export interface Told {
  readonly fix: FixId;
  readonly progress: Progress;
  readonly chance: Chance;
  readonly step: Step | null;
  readonly incident: Incident;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What is to be expected of a step, or how it went. */
export function lineOf(told: Told, say: Say, times: Times): string {
  const at = finishedAt(told);
  const when = at === null ? null : times.short(at);
  switch (told.progress) {
    case 'todo':
      return say(...told.chance.because);
    case 'doing':
      return doing(told.step, say);
    case 'helped':
      return when === null ? say('wentHelped') : say('wentHelpedAt', when);
    case 'works-now':
      return say('wentWorksNow');
    case 'no-effect':
      return when === null ? say('wentNoEffect') : say('wentNoEffectAt', when);
    case 'could-not-tell':
      return say(whyUntold(told.step));
    case 'skipped':
      return say('wentSkipped');
    default:
      return told.progress satisfies never;
  }
}

function doing(step: Step | null, say: Say): string {
  if (step?.kind !== 'under-way') return say('goesOn');
  const last = here(step.rounds, step.position)?.outcome;
  if (last === 'error') return say('measuringStill');
  return say(last === undefined ? 'measuring' : 'measuringUnclear');
}

function whyUntold(step: Step | null): MessageKey {
  if (step?.kind !== 'untold') return 'untoldMixed';
  return ({ form: 'untoldForm', failed: 'untoldFailed', 'handed-over': 'untoldHandedOver' } as const)[
    step.why
  ];
}

function here(rounds: readonly Round[], position: Position): Round | null {
  return rounds.findLast((round) => round.position === position) ?? null;
}

function finishedAt({ fix, step, incident }: Told): number | null {
  const { state, attempts } = incident;
  if (state.phase === 'resolved' && state.by === fix) return state.at;
  if (step?.kind === 'under-way' || step?.kind === 'ended') return step.rounds.at(-1)?.at ?? null;
  return attempts.findLast(({ by }) => by === fix)?.at ?? null;
}

/** What comes next in a step that is under way, in a sentence; null: its buttons say enough. */
export function hintOf(step: Step | null, isSwitch: boolean, now: number): MessageKey | null {
  if (step?.kind !== 'under-way') return null;
  const last = here(step.rounds, step.position)?.outcome;
  if (isMeasuring(step, now)) return 'measuringEvery';
  if (!isSwitch) return last === 'well' ? null : 'measuredInVain';
  switch (step.position) {
    case 'done':
      return null;
    case 'off':
      return last === 'well' ? 'switchSure' : 'measuredInVain';
    case 'on':
      if (last === 'error') return 'switchOffAgain';
      return last === 'well' ? 'switchChance' : 'measuredInVain';
    case 'off-again':
      if (judged(step.rounds) === 'helped') return 'switchProven';
      return last === 'error' ? 'switchFlaps' : 'measuredInVain';
    default:
      return step.position satisfies never;
  }
}
