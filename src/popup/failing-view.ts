import { checksOf } from '../diagnosis/checks.ts';
import type { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { hopsOf } from '../diagnosis/hops.ts';
import { hostOf } from '../incident/address.ts';
import { formFate, isReloadSafe } from '../incident/form.ts';
import type { Incident } from '../incident/incident.ts';
import { questionsIn } from '../incident/questions.ts';
import { isNamed, statusName } from '../incident/status.ts';
import { type Examination, isAbout } from '../probes/examination.ts';
import { withAddress } from '../probes/read-address.ts';
import type { Say } from '../texts.ts';
import type { Attributes, Head, Known, MainAction, View } from './view.ts';
import { evidenceOf } from './words/evidence.ts';
import { furtherOf, nothingFurther } from './words/further.ts';
import { onlyMeOf } from './words/only-me.ts';
import { pathOf } from './words/path.ts';
import { facts, meaning, notes } from './words/story.ts';
import type { Times } from './words/times.ts';
import { toneOf, verdictOf } from './words/verdict.ts';

export const nothingKnown: Omit<Attributes, 'state'> = {
  status: '',
  cause: '',
  side: 'unknown',
  certainty: '',
  gateway: 'unknown',
  method: '',
};

/** What the failure itself tells, without a verdict. */
export function attributesOf({ failure }: Incident, state: Attributes['state']): Attributes {
  const status = failure.status === null ? '' : String(failure.status);
  return { ...nothingKnown, state, status, method: failure.method ?? '' };
}

/** How long a try may keep the button busy, in milliseconds: some end without a word from the browser. */
export const patience = 10_000;

/** A page that failed, and what the checks make of it. */
export function failingView(
  incident: Incident,
  known: Known,
  say: Say,
  times: Times,
  judge: typeof diagnose,
): View {
  const { state } = incident;
  const examination = examinationOf(incident, known.examination);
  const readings = examination?.readings ?? withAddress(incident.failure, {});
  const diagnosis = judge(incident, withAddress(incident.failure, steadyReadings(examination)));
  const checks = checksOf(incident, examination, diagnosis);
  return {
    kind: 'failing',
    ...headOf(incident, diagnosis, examination, known, say),
    host: hostOf(incident.failure.url),
    code: codeOf(incident, say),
    busy: state.phase === 'verifying' && known.now - state.since < patience,
    withheld: known.access === 'withheld',
    siteKnown: known.url !== null,
    form: formFate(incident),
    action: actionFor(incident),
    path: pathOf(hopsOf(incident, readings, diagnosis), incident, diagnosis, say),
    evidence: evidenceOf(incident, examination, diagnosis, checks, say, times, questionsIn(known.course)),
    further: stageOf(examination) === 'done' ? furtherOf(incident, readings) : nothingFurther,
    onlyMe: onlyMeOf(incident, readings, diagnosis, say),
    notes: notes(incident, say, times),
    ...meaning(incident, say),
    facts: facts(incident, diagnosis, say, times),
  };
}

/** The checks of what the tab shows now; a page that failed anew is told without the old ones. */
function examinationOf(incident: Incident, examination: Examination | null): Examination | null {
  if (examination === null || !isAbout(examination, incident)) return null;
  const { failure } = incident;
  const { readings, before } = examination;
  return {
    ...examination,
    readings: withAddress(failure, readings),
    before: before && withAddress(failure, before),
  };
}

/** While checks run the verdict stands still, on what was known when they began: it changes once, when all are there. */
function steadyReadings(examination: Examination | null): Examination['readings'] {
  if (examination === null) return {};
  return examination.finishedAt === null ? (examination.before ?? {}) : examination.readings;
}

function headOf(
  incident: Incident,
  diagnosis: Diagnosis,
  examination: Examination | null,
  { access }: Known,
  say: Say,
): Pick<Head, 'attributes' | 'tone' | 'sentence' | 'word' | 'because'> {
  const { verdict, gateway } = diagnosis;
  const isTry = incident.state.phase === 'verifying';
  const judged = {
    ...attributesOf(incident, isTry ? 'verifying' : stageOf(examination)),
    cause: verdict.cause,
    side: verdict.side,
    certainty: verdict.certainty ?? '',
    gateway,
  } as const;
  return isTry
    ? {
        attributes: judged,
        tone: 'open',
        sentence: say('sentenceVerifying'),
        word: '',
        because: say('becauseTrying'),
      }
    : {
        attributes: judged,
        tone: toneOf(diagnosis),
        ...verdictOf(incident, diagnosis, access === 'withheld', say),
      };
}

function stageOf(examination: Examination | null): 'noticed' | 'checking' | 'done' {
  if (examination === null) return 'noticed';
  return examination.finishedAt === null ? 'checking' : 'done';
}

/** "502 Bad Gateway", or what little is known of a proxy's refusal. */
function codeOf({ failure }: Incident, say: Say): string {
  if (failure.kind === 'tunnel') {
    return failure.status === null ? say('codeTunnel') : say('codeProxyAnswered', String(failure.status));
  }
  return isNamed(failure.status) ? `${failure.status} ${statusName(failure.status)}` : String(failure.status);
}

function actionFor(incident: Incident): MainAction {
  if (isReloadSafe(incident)) return { by: 'skip-cache', label: 'retryPastCache' };
  const known = incident.failure.method !== null;
  return { by: 'open-anew', label: known ? 'openAnew' : 'openAnewUnknown' };
}
