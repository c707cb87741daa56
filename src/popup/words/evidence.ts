import { type Check, type Progress, progressOf } from '../../diagnosis/checks.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { hostOf } from '../../incident/address.ts';
import type { Incident } from '../../incident/incident.ts';
import { mayBeUsedUp } from '../../probes/asking/permit.ts';
import type { Examination } from '../../probes/examination.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Phrase, Say } from '../../texts.ts';
import { states } from './path.ts';
import type { Times } from './times.ts';
import { alsoOf } from './verdict.ts';

interface CheckLine {
  readonly id: Check['id'];
  readonly result: Check['result'];
  /** Its result in a word, to be heard. */
  readonly state: string;
  readonly title: string;
  readonly fact: string;
  readonly remedy: string;
  /** What it was before; '' for the same. */
  readonly before: string;
}

/** What we checked. */
export interface Evidence {
  readonly phase: 'none' | 'running' | 'done';
  readonly progress: Progress;
  /** Beside the heading: how far it is, or when it was. */
  readonly count: string;
  /** Further reasons for the verdict; the first stands beneath it. */
  readonly reasons: readonly string[];
  readonly checks: readonly CheckLine[];
  /** What was asked of the site, and of nobody else. */
  readonly asked: string;
  /** What is new since the examination before; '' where this is the first. */
  readonly changed: string;
  readonly others: readonly { readonly title: string; readonly because: string }[];
  /** Whether only the person may have the site asked for this page again. */
  readonly asksPage: 'may-be-used-up' | 'person-wants-to' | null;
}

/** @param forFixes how often the page was asked for while fixes were tried */
export function evidenceOf(
  incident: Incident,
  examination: Examination | null,
  diagnosis: Diagnosis,
  checks: readonly Check[],
  say: Say,
  times: Times,
  forFixes = 0,
): Evidence {
  const phase = examination === null ? 'none' : examination.finishedAt === null ? 'running' : 'done';
  const progress = progressOf(checks);
  return {
    phase,
    progress,
    count: count(examination, progress, say, times),
    reasons: diagnosis.verdict.because.slice(1).map((phrase) => say(...phrase)),
    checks: checks.map((check) => line(check, say)),
    asked: examination === null ? '' : asked(incident, examination, forFixes, say),
    changed:
      phase === 'done' && examination !== null && examination.before !== null ? changed(checks, say) : '',
    others: diagnosis.others.map((suspect) => {
      const [title, because] = alsoOf(suspect);
      return { title: say(...title), because: say(...because) };
    }),
    asksPage: phase === 'done' ? whyAPersonAsks(incident, examination) : null,
  };
}

/** Even harmless questions wait where the person has set it so; of the others they are warned all the same. */
function whyAPersonAsks(incident: Incident, examination: Examination | null): Evidence['asksPage'] {
  const fresh = examination?.readings.fresh;
  if (fresh?.status !== 'unavailable' || fresh.reason !== 'needs-click') return null;
  return mayBeUsedUp(incident) ? 'may-be-used-up' : 'person-wants-to';
}

function count(examination: Examination | null, { done, of }: Progress, say: Say, times: Times): string {
  if (examination === null) return '';
  const { finishedAt } = examination;
  return finishedAt === null
    ? say('checksProgress', String(done), String(of))
    : say('checksDone', String(of), times.short(finishedAt));
}

function line({ id, result, title, facts, asked: requests, remedy, before }: Check, say: Say): CheckLine {
  const text = (fact: Phrase | string) => (typeof fact === 'string' ? isolated(fact) : say(...fact));
  return {
    id,
    result,
    state: say(states[result]),
    title: say(...title),
    fact: [...facts.map(text), ...(requests === 0 ? [] : [say('checkRequests', String(requests))])].join(
      ' · ',
    ),
    remedy: remedy === null ? '' : say(...remedy),
    before: before === null ? '' : say('checkBefore', say(...before)),
  };
}

/** Longest that a site's own words are told, in UTF-16 code units. */
const longestFact = 120;

/**
 * Figures, paths and headers keep their own direction inside any sentence (Unicode's isolates). Some are a site's own words:
 * what would turn our text around them, or push it out of sight, is left out.
 */
function isolated(figures: string): string {
  const plain = figures.replace(/[\p{Bidi_Control}\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const told = plain.length > longestFact ? `${[...plain].slice(0, longestFact - 1).join('')}…` : plain;
  return `\u2066${told}\u2069`;
}

function asked(
  { failure }: Incident,
  { asked: forChecks, readings }: Examination,
  forFixes: number,
  say: Say,
): string {
  const host = hostOf(failure.url);
  const requests = forChecks + forFixes;
  const ofTheSite = requests === 0 ? say('askedNothing', host) : say('askedSite', host, String(requests));
  const resolver = valueIn(readings.address)?.resolver;
  const others = resolver ? say('askedResolver', resolver.name) : say('askedNobody');
  const answers = valueIn(readings.fresh)?.answers ?? [];
  const isAsYou = forFixes > 0 || answers.some(({ kind }) => kind !== 'no-answer');
  const cookies = isAsYou ? [say('askedCookies')] : [];
  return [ofTheSite, others, ...cookies].join(' ');
}

function changed(checks: readonly Check[], say: Say): string {
  const other = checks.filter(({ before }) => before !== null).length;
  return other === 0 ? say('changedNothing') : say('changedSome', String(other), String(checks.length));
}
