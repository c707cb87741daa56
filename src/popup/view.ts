import { checksOf } from '../diagnosis/checks.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { hopsOf } from '../diagnosis/hops.ts';
import { hostOf, isWebPage } from '../incident/address.ts';
import { type FormFate, formFate, isReloadSafe } from '../incident/form.ts';
import type { Incident, TabState } from '../incident/incident.ts';
import type { Recent } from '../incident/recent.ts';
import { isNamed, statusName } from '../incident/status.ts';
import { type Examination, isAbout } from '../probes/examination.ts';
import { withAddress } from '../probes/read-address.ts';
import type { CauseId, Certainty, Side } from '../rules/rule.ts';
import type { MessageKey, Say } from '../texts.ts';
import { type Evidence, evidenceOf } from './words/evidence.ts';
import { type Further, furtherOf, nothingFurther } from './words/further.ts';
import { type OnlyMe, onlyMeOf } from './words/only-me.ts';
import { type Path, pathOf } from './words/path.ts';
import { cameBack } from './words/sentences.ts';
import { type Fact, facts, meaning, notes } from './words/story.ts';
import type { Times } from './words/times.ts';
import { type Tone, toneOf, verdictOf } from './words/verdict.ts';

/** What the view is made of: all that storage and the browser tell about one tab. */
export interface Known {
  /** Address that the tab shows; null where the browser does not tell. */
  readonly url: string | null;
  readonly state: TabState | null;
  /** What was checked of it, as far as that has come; null: nothing was yet. */
  readonly examination: Examination | null;
  readonly recents: readonly Recent[];
  /** Whether we may see how this page's site answers. */
  readonly access: 'granted' | 'withheld';
  /** Whether the page is one that we did not see answered and may not look at, as the browser's own error page. */
  readonly unseen: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The one thing to press. */
export interface MainAction {
  readonly command: 'retry-past-cache' | 'open-anew';
  readonly label: MessageKey;
}

/** What `#diagnosis` carries as data-*, for tests and assistive technology: stable names, '' for what is not known. */
interface Attributes {
  readonly state: 'idle' | 'noticed' | 'checking' | 'done' | 'verifying' | 'resolved';
  readonly status: string;
  readonly cause: CauseId | '';
  readonly side: Side;
  readonly certainty: Certainty | '';
  readonly gateway: string;
  readonly method: string;
}

interface Head {
  readonly attributes: Attributes;
  readonly tone: Tone;
  readonly host: string;
  /** Short, beside the host: "502 Bad Gateway". */
  readonly code: string;
  readonly sentence: string;
  /** How sure we are, in a word; '' where no verdict is given. */
  readonly word: string;
  readonly because: string;
}

export type View =
  | (Head & { readonly kind: 'idle'; readonly recents: readonly Recent[] })
  | (Head & { readonly kind: 'withheld'; readonly recents: readonly Recent[] })
  | (Head & {
      readonly kind: 'failing';
      readonly busy: boolean;
      readonly withheld: boolean;
      readonly siteKnown: boolean;
      readonly form: FormFate;
      readonly action: MainAction;
      readonly path: Path;
      readonly evidence: Evidence;
      readonly further: Further;
      readonly onlyMe: OnlyMe;
      readonly notes: readonly string[];
      readonly meaningTitle: string;
      readonly meaning: readonly string[];
      readonly facts: readonly Fact[];
    })
  | (Head & { readonly kind: 'resolved'; readonly form: FormFate; readonly facts: readonly Fact[] });

const nothingKnown: Omit<Attributes, 'state'> = {
  status: '',
  cause: '',
  side: 'unknown',
  certainty: '',
  gateway: 'unknown',
  method: '',
};

/** Everything that the popup shows, as values: same knowledge, same view. */
export function viewOf(known: Known, say: Say, times: Times, judge = diagnose): View {
  const incident = known.state?.incident ?? null;
  if (incident === null || incident.state.phase === 'elsewhere') {
    return known.access === 'withheld' ? withheld(known, say) : idle(known, incident, say, times);
  }
  if (incident.state.phase === 'resolved') return resolved(incident, incident.state, say, times);
  return failing(incident, known, say, times, judge);
}

function idle(known: Known, elsewhere: Incident | null, say: Say, times: Times): View {
  const { url, recents } = known;
  const page = url !== null && isWebPage(url);
  return {
    kind: 'idle',
    attributes: { state: 'idle', ...nothingKnown },
    tone: 'open',
    host: page ? hostOf(url) : '',
    code: '',
    word: '',
    ...(page
      ? onPage(known, elsewhere, say, times)
      : { sentence: say('sentenceNoPage'), because: say('becauseNoPage') }),
    recents,
  };
}

function onPage(
  known: Known,
  elsewhere: Incident | null,
  say: Say,
  times: Times,
): Pick<Head, 'sentence' | 'because'> {
  if (known.unseen) return { sentence: say('sentenceUnseen'), because: say('becauseUnseen') };
  const because = elsewhere
    ? say('becauseElsewhere', say(...times.when(elsewhere.failure.at)))
    : say('becauseIdle');
  return { sentence: say('sentenceIdle'), because };
}

function withheld({ url, recents }: Known, say: Say): View {
  return {
    kind: 'withheld',
    attributes: { state: 'idle', ...nothingKnown },
    tone: 'open',
    host: url === null ? '' : hostOf(url),
    code: '',
    sentence: say('sentenceWithheld'),
    word: '',
    because: say('becauseWithheld'),
    recents,
  };
}

function attributesOf({ failure }: Incident, state: Attributes['state']): Attributes {
  const status = failure.status === null ? '' : String(failure.status);
  return { ...nothingKnown, state, status, method: failure.method ?? '' };
}

/** How long a try may keep the button busy, in milliseconds: some end without a word from the browser. */
export const patience = 10_000;

function failing(incident: Incident, known: Known, say: Say, times: Times, judge: typeof diagnose): View {
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
    evidence: evidenceOf(incident, examination, diagnosis, checks, say, times),
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

function resolved(
  incident: Incident,
  state: Extract<Incident['state'], { phase: 'resolved' }>,
  say: Say,
  times: Times,
): View {
  return {
    kind: 'resolved',
    attributes: attributesOf(incident, 'resolved'),
    tone: 'back',
    host: hostOf(incident.failure.url),
    code: '',
    sentence: say('sentenceResolved'),
    word: '',
    because: cameBack(incident, state, say, times),
    form: formFate(incident),
    facts: facts(incident, null, say, times),
  };
}

/** "502 Bad Gateway", or what little is known of a proxy's refusal. */
function codeOf({ failure }: Incident, say: Say): string {
  if (failure.kind === 'tunnel') {
    return failure.status === null ? say('codeTunnel') : say('codeProxyAnswered', String(failure.status));
  }
  return isNamed(failure.status) ? `${failure.status} ${statusName(failure.status)}` : String(failure.status);
}

function actionFor(incident: Incident): MainAction {
  if (isReloadSafe(incident)) return { command: 'retry-past-cache', label: 'retryPastCache' };
  const known = incident.failure.method !== null;
  return { command: 'open-anew', label: known ? 'openAnew' : 'openAnewUnknown' };
}
