import { checksOf } from '../../diagnosis/checks.ts';
import type { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Incident } from '../../incident/incident.ts';
import { questionsIn } from '../../incident/questions.ts';
import type { Readings } from '../../probes/evidence.ts';
import type { Examination } from '../../probes/examination.ts';
import type { Say } from '../../texts.ts';
import type { Known } from '../view.ts';
import { type Actions, actionsFor } from '../words/actions.ts';
import { type Evidence, evidenceOf } from '../words/evidence.ts';
import { type Further, furtherOf, nothingFurther } from '../words/further.ts';
import { type InsightView, insightWords } from '../words/insight.ts';
import { type OnlyMe, onlyMeOf } from '../words/only-me.ts';
import { type Organisation, organisationOf } from '../words/organisation.ts';
import { type PlanView, placedIn, planOf, triedOf } from '../words/plan/plan.ts';
import { type Fact, facts, meaning, notes } from '../words/story.ts';
import { tellingOf } from '../words/telling.ts';
import type { Times } from '../words/times.ts';
import { type WaitingView, waitingOf } from '../words/waiting.ts';
import { planningOf } from './planning.ts';

/** A failure with what was made of it, for all that is told after the verdict. */
export interface Judged {
  readonly incident: Incident;
  readonly examination: Examination | null;
  readonly readings: Readings;
  readonly diagnosis: Diagnosis;
  /** Whether the page is being loaded. */
  readonly busy: boolean;
}

/** All that is told of a failure after the verdict and the way. */
export interface Rest {
  readonly actions: Actions;
  /** How the waiting for the page stands; null: nobody waits. */
  readonly waiting: WaitingView | null;
  /** null: it is not known yet what fits. */
  readonly plan: PlanView | null;
  /** What the journal tells of the site; null: nothing yet. */
  readonly insight: InsightView | null;
  readonly evidence: Evidence;
  readonly further: Further;
  readonly onlyMe: OnlyMe;
  readonly notes: readonly string[];
  /** What the person's organisation says; null: nothing. */
  readonly organisation: Organisation | null;
  readonly meaningTitle: string;
  readonly meaning: readonly string[];
  readonly facts: readonly Fact[];
}

export function restOf(judged: Judged, known: Known, say: Say, times: Times, judge: typeof diagnose): Rest {
  const { incident, examination, readings, diagnosis, busy } = judged;
  const checks = checksOf(incident, examination, diagnosis);
  const telling = tellingOf(incident, readings, diagnosis, checks, known.system);
  const planning = { ...planningOf(incident, known, say, times, judge), busy, telling };
  const placed = placedIn(planning);
  const isExamined = examination !== null && examination.finishedAt !== null;
  return {
    actions: actionsFor(incident, planning, placed, known.waiting?.waiting ?? null, isExamined),
    waiting:
      known.waiting === null
        ? null
        : waitingOf(known.waiting, incident, known.mayNotify, known.now, say, times),
    plan: isPlanKnown(incident, known, examination) ? planOf(planning, placed, say, times) : null,
    insight: insightWords(known.history, incident, diagnosis, known.now, say, times),
    evidence: evidenceOf(incident, examination, diagnosis, checks, say, times, questionsIn(known.course)),
    further: isExamined ? furtherOf(incident, readings, known.policy) : nothingFurther,
    onlyMe: onlyMeOf(incident, readings, diagnosis, known.policy, say),
    notes: notes(incident, say, times),
    organisation: organisationOf(known.policy, incident, readings, say),
    ...meaning(incident, say),
    facts: facts(incident, diagnosis, say, times),
  };
}

/** Nothing is offered before the first checks are through; what was begun stays. */
function isPlanKnown({ attempts }: Incident, { course }: Known, examination: Examination | null): boolean {
  if (course !== null || attempts.length > 0) return true;
  return examination !== null && (examination.finishedAt !== null || examination.before !== null);
}

/** All that is told of a page that is back, after how it came back. */
export interface Back {
  /** What was tried; null: nothing. */
  readonly plan: PlanView | null;
  readonly facts: readonly Fact[];
}

export function backOf(
  incident: Incident,
  known: Known,
  say: Say,
  times: Times,
  judge: typeof diagnose,
): Back {
  const planning = { ...planningOf(incident, known, say, times, judge), busy: false, telling: null };
  return {
    plan: triedOf(planning, placedIn(planning), say, times),
    facts: facts(incident, null, say, times),
  };
}
