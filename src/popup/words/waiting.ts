import type { Health } from '../../health.ts';
import { isReloadSafe } from '../../incident/form.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Named } from '../../retry/named.ts';
import { asksRootFor, mayBeWanted, type Waiting } from '../../retry/waiting.ts';
import type { Attempt } from '../../retry/watch.ts';
import type { MessageKey, Phrase, Say } from '../../texts.ts';
import { duration, type Times } from './times.ts';

interface Try {
  readonly id: number;
  readonly health: Health;
  readonly title: string;
  readonly fact: string;
}

/** How the waiting for a page stands. */
export interface WaitingView {
  readonly kind: Waiting['watch']['state']['kind'];
  /** Where it stands, in a sentence; '' while the clock says it. */
  readonly stand: string;
  /** When the site is asked next, in milliseconds since the epoch; null: no time is set. */
  readonly nextAt: number | null;
  /** Which question that will be. */
  readonly next: number;
  readonly lines: readonly string[];
  readonly tries: readonly Try[];
  /** Whether the page is to be loaded by itself once it is back; null: it is never loaded by itself. */
  readonly reload: boolean | null;
  /** Whether the person may still allow a message. */
  readonly offersNotice: boolean;
  /** Whether the person may have the page itself asked for, in the place of the site's start page. */
  readonly offersItself: boolean;
  /** Set where the browser was closed meanwhile: the name of what was waited for. */
  readonly restarted: string | null;
}

/** As many questions as are shown, the newest first. */
const shownTries = 8;

/**
 * @param mayNotify whether nothing is left to ask about a message: the browser sends it, or the person wants none
 * @param now milliseconds since the epoch
 */
export function waitingOf(
  { key, waiting }: Named,
  incident: Incident,
  mayNotify: boolean,
  now: number,
  say: Say,
  times: Times,
): WaitingView {
  const { watch, tabs, place } = waiting;
  const { url } = incident.failure;
  const { state, attempts, notBefore, startedAt } = watch;
  const isOver = state.kind === 'back' || state.kind === 'ended';
  const isAsleep = state.kind === 'paused' && state.why === 'restarted';
  const mine = tabs.find((tab) => tab.url === url);
  const isRoot = asksRootFor(waiting, url);
  const lines: Phrase[] = [
    isOver
      ? ['waitedFor', duration(times, say, state.at - startedAt)]
      : ['waitingSince', duration(times, say, now - startedAt)],
    ...(notBefore > now ? [['waitingAsked', times.short(notBefore)] as const] : []),
    ...(isRoot && !isOver ? [['waitingRoot'] as const] : []),
    ...(isOver || isRoot || waiting.asks === url ? [] : [['waitingOther'] as const]),
    ...(isOver || isAsleep ? [] : [['waitingClose'] as const]),
  ];
  return {
    kind: state.kind,
    stand: say(
      ...standOf(
        watch.state,
        isRoot ? 'waitingBackRoot' : waiting.asks === url ? 'waitingBack' : 'waitingBackOther',
      ),
    ),
    nextAt: state.kind === 'waiting' ? state.nextAt : null,
    next: attempts.length + 1,
    lines: lines.map((line) => say(...line)),
    tries: attempts
      .slice(-shownTries)
      .reverse()
      .map((attempt) => tried(attempt, say, times)),
    reload: isOver || isAsleep || !isReloadSafe(incident) ? null : (mine?.reload ?? false),
    offersNotice: !isOver && !isAsleep && !mayNotify && !place.private,
    offersItself: isRoot && !isOver && mayBeWanted(incident),
    restarted: isAsleep ? key : null,
  };
}

function standOf(state: Waiting['watch']['state'], back: MessageKey): Phrase {
  switch (state.kind) {
    case 'waiting':
      return ['waitingNext'];
    case 'asking':
      return ['waitingAsking'];
    case 'paused':
      return [pauses[state.why]];
    case 'back':
      return [back];
    case 'ended':
      return [ends[state.why]];
    default:
      return state satisfies never;
  }
}

const pauses = {
  offline: 'waitingOffline',
  'own-connection': 'waitingOwn',
  restarted: 'waitingRestarted',
} as const satisfies Record<string, MessageKey>;

const ends = {
  stopped: 'waitingStopped',
  'too-long': 'waitingTooLong',
  'told-to-stay-away': 'waitingStayAway',
} as const satisfies Record<string, MessageKey>;

function tried({ at, outcome, status }: Attempt, say: Say, times: Times): Try {
  const answer = status === null ? say(outcomes[outcome].word) : String(status);
  return {
    id: at,
    health: outcomes[outcome].health,
    title: `${times.short(at)} · ${answer}`,
    fact: status === null || outcome === 'failing' ? '' : say(outcomes[outcome].word),
  };
}

const outcomes: Readonly<Record<Attempt['outcome'], { health: Health; word: MessageKey }>> = {
  well: { health: 'ok', word: 'triedWell' },
  failing: { health: 'failing', word: 'triedFailing' },
  wait: { health: 'suspect', word: 'triedWait' },
  other: { health: 'unknown', word: 'triedOther' },
  silent: { health: 'unknown', word: 'triedSilent' },
};
