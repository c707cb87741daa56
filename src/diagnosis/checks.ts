import type { Health } from '../health.ts';
import type { Incident } from '../incident/incident.ts';
import type { Examination } from '../probes/examination.ts';
import type { Reason } from '../probes/reading.ts';
import type { Phrase } from '../texts.ts';
import { copy, maker, parts } from './checks/answer.ts';
import { fresh } from './checks/asked-again.ts';
import type { CheckId, Evidence, Finding, Looked } from './checks/check.ts';
import { cookies } from './checks/cookies.ts';
import { direct, proxy, worker } from './checks/on-your-side.ts';
import { edge, siblings } from './checks/rest-of-site.ts';
import { address, neighbours } from './checks/surroundings.ts';
import type { Diagnosis } from './diagnosis.ts';

/** One thing that was looked at, and what came out. */
export interface Check {
  readonly id: CheckId;
  readonly result: Health | 'running';
  readonly title: Phrase;
  /** With the figures: a text, or what needs none. */
  readonly facts: readonly (Phrase | string)[];
  /** What the person can do so that it can be measured. */
  readonly remedy: Phrase | null;
  /** Requests that were made of the site for it. */
  readonly asked: number;
  /** What the examination before said of it, where that was something else. */
  readonly before: Phrase | null;
}

/** In the order in which they are told: what is weighty and soon there stands first, and nothing ever changes its place. */
const all: readonly Looked[] = [
  maker,
  fresh,
  siblings,
  edge,
  cookies,
  copy,
  worker,
  proxy,
  direct,
  address,
  neighbours,
  parts,
];

/** Everything that was checked, is being checked, or could not be. null: no examination has begun. */
export function checksOf(incident: Incident, examination: Examination | null, diagnosis: Diagnosis): Check[] {
  const running = examination !== null && examination.finishedAt === null;
  const evidence = { incident, readings: examination?.readings ?? {}, diagnosis };
  const before = examination?.before ?? null;
  return all.flatMap((looked) => {
    const check = checkOf(looked, evidence, running);
    return check === null
      ? []
      : [{ ...check, before: earlier(looked, check, { ...evidence, readings: before ?? {} }) }];
  });
}

type Told = Omit<Check, 'before'>;

function checkOf(looked: Looked, evidence: Evidence, running: boolean): Told | null {
  const finding = looked.find(evidence);
  if (finding !== null) return told(looked, finding);
  const reading = looked.probe === null ? undefined : evidence.readings[looked.probe];
  if (reading?.status === 'unavailable') return unmeasured(looked, reading.reason);
  const isAwaited = reading === undefined && running && looked.running !== null;
  return isAwaited ? { ...bare(looked), result: 'running', title: looked.running } : null;
}

function bare({ id }: Looked): Omit<Told, 'result' | 'title'> {
  return { id, facts: [], remedy: null, asked: 0 };
}

function told(looked: Looked, finding: Finding): Told {
  return { ...bare(looked), ...finding };
}

function unmeasured(looked: Looked, reason: Reason): Told | null {
  if (looked.unmeasured === null || reason === 'not-needed') return null;
  const facts: Phrase[] = [whys[reason]];
  return {
    ...bare(looked),
    result: 'unknown',
    title: looked.unmeasured,
    facts,
    remedy: remedies[reason] ?? null,
  };
}

const whys: Readonly<Record<Exclude<Reason, 'not-needed'>, Phrase>> = {
  'no-permission': ['whyPermission'],
  unsupported: ['whyUnsupported'],
  timeout: ['whyTimeout'],
  refused: ['whyRefused'],
  error: ['whyError'],
  'needs-click': ['whyClick'],
  never: ['whyNever'],
  'told-to-wait': ['whyWait'],
  'other-identity': ['whyIdentity'],
};

const remedies: Readonly<Partial<Record<Reason, Phrase>>> = {
  'no-permission': ['remedyPermission'],
  timeout: ['remedyAgain'],
  error: ['remedyAgain'],
  'needs-click': ['remedyClick'],
  'told-to-wait': ['remedyLater'],
  'other-identity': ['remedyUsual'],
};

/** Only what was measured, or could not be, both times is compared. */
function earlier(looked: Looked, { title, result }: Told, evidence: Evidence): Phrase | null {
  if (result === 'running' || looked.probe === null || evidence.readings[looked.probe] === undefined)
    return null;
  const before = checkOf(looked, evidence, false);
  return before === null || before.title.join() === title.join() ? null : before.title;
}

/** How far the checks have come, and how many went to the site. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export function progressOf(checks: readonly Check[]): Progress {
  return { done: checks.filter(({ result }) => result !== 'running').length, of: checks.length };
}
