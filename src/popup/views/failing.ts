import type { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Hop, hopsOf } from '../../diagnosis/hops.ts';
import { hostOf, isInner } from '../../incident/address.ts';
import { formFate } from '../../incident/form.ts';
import type { Incident } from '../../incident/incident.ts';
import { isNamed, statusName } from '../../incident/status.ts';
import type { OwnerSubject } from '../../owner/subject.ts';
import { ownProxyOf } from '../../policy/own-proxy.ts';
import { type Examination, isAbout } from '../../probes/examination.ts';
import { withAddress } from '../../probes/read-address.ts';
import { asksRootFor } from '../../retry/waiting.ts';
import type { Say } from '../../texts.ts';
import type { Attributes, Head, Known, Makers, View } from '../view.ts';
import { actionsAtOnce } from '../words/actions.ts';
import { pathOf } from '../words/path.ts';
import type { Times } from '../words/times.ts';
import { undosOf } from '../words/undo.ts';
import { toneOf, verdictOf } from '../words/verdict.ts';
import { waitsOf } from '../words/waits.ts';

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
  makers: Makers | null,
  judge: typeof diagnose,
): View {
  const { state } = incident;
  const examination = examinationOf(incident, known.examination);
  const readings = examination?.readings ?? withAddress(incident.failure, {});
  const diagnosis = judge(incident, withAddress(incident.failure, steadyReadings(examination)));
  const busy = state.phase === 'verifying' && known.now - state.since < patience;
  const judged = { incident, examination, readings, diagnosis, busy };
  const ownName = ownProxyOf(known.policy, incident, readings)?.name ?? null;
  const rest = makers?.restOf(judged, known, say, times, judge) ?? null;
  return {
    kind: 'failing',
    ...headOf(incident, diagnosis, examination, known, say),
    host: hostOf(incident.failure.url),
    code: codeOf(incident, say),
    busy,
    withheld: known.access === 'withheld',
    siteKnown: known.url !== null,
    ownsIt:
      stageOf(examination) === 'done' &&
      isInner(incident.failure.url) &&
      diagnosis.verdict.side !== 'visitor',
    // Chromium opens no page of an extension in a private window.
    opensInTab: known.system.browser === 'firefox' || !incident.place.private,
    owner: ownerSubject(incident, diagnosis),
    form: formFate(incident),
    actions: rest?.actions ?? actionsAtOnce(incident),
    // Of a verdict that is there already, the button would change under the person's hand.
    settled: rest !== null || stageOf(examination) !== 'done',
    path: pathOf(named(hopsOf(incident, readings, diagnosis), ownName), incident, diagnosis, say),
    undos: undosOf(known.aside, known.switchedOff, say),
    waits: waitsOf(known.elsewhere, say, times),
    rest,
  };
}

/** A proxy of the person's organisation bears the name that it has there. */
function named(hops: readonly Hop[], proxy: string | null): readonly Hop[] {
  if (proxy === null) return hops;
  return hops.map((hop) => (hop.id === 'proxy' ? { ...hop, product: proxy } : hop));
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

function ownerSubject(
  { failure: { url, status, method } }: Incident,
  { gateway, gatewayName, errorType, quote }: Diagnosis,
): OwnerSubject {
  return { url, status, method, product: gateway, gatewayName, errorType, quote };
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
  { access, waiting }: Known,
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
  if (!isTry && waiting?.waiting.watch.state.kind === 'back') {
    const isRoot = asksRootFor(waiting.waiting, incident.failure.url);
    return {
      attributes: judged,
      tone: 'back',
      sentence: say(isRoot ? 'sentenceBackRoot' : 'sentenceBack'),
      word: '',
      because: say(isRoot ? 'becauseBackRoot' : 'becauseBack'),
    };
  }
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
