import type { Diagnosis, Suspect } from '../../diagnosis/diagnosis.ts';
import type { CauseId } from '../../rules/rule.ts';
import type { Phrase } from '../../texts.ts';
import type { Chance } from '../fix.ts';

type Standing = Diagnosis['verdict'] | Suspect;

/** How much speaks for a cause. `measured`: a difference was seen, and nothing contradicts it. */
type Suspicion = 'measured' | 'likely' | 'possible' | null;

/**
 * The weightiest that is held against any of these causes. While the checks contradict each other nothing is measured, and
 * what was measured before the site answered again no longer holds.
 */
export function suspicion({ verdict, others }: Diagnosis, ...causes: readonly CauseId[]): Suspicion {
  const held = [verdict, ...others].filter(({ cause }) => causes.includes(cause)).map(weight);
  if (held.includes('measured')) return isUnsettled(verdict.cause) ? 'possible' : 'measured';
  if (held.includes('likely')) return isUnsettled(verdict.cause) ? 'possible' : 'likely';
  return held.length > 0 ? 'possible' : null;
}

function isUnsettled(cause: CauseId): boolean {
  return cause === 'unclear' || cause === 'recovered';
}

function weight({ certainty, proof }: Standing): Suspicion {
  if (certainty === null || certainty === 'possible') return 'possible';
  return proof === 'measured' ? 'measured' : 'likely';
}

/** What speaks for a fix that takes a cause away, by how much is held against that cause; null: nothing. */
export function takesAway(
  held: Suspicion,
  because: { readonly measured: Phrase; readonly likely: Phrase; readonly possible: Phrase },
): Chance | null {
  switch (held) {
    case 'measured':
      return { level: 'cures', because: because.measured };
    case 'likely':
      return { level: 'likely', because: because.likely };
    case 'possible':
      return { level: 'perhaps', because: because.possible };
    case null:
      return null;
    default:
      return held satisfies never;
  }
}

/** Why this cause is ruled out, in the words of its rule; null: it is not. */
export function clearedBy({ cleared }: Diagnosis, cause: CauseId): Phrase[0] | null {
  return cleared.find((one) => one.cause === cause)?.because[0] ?? null;
}

/** Causes that lie in this browser alone: nothing on the way to the site has a part in them. */
const inBrowser: readonly CauseId[] = ['browser-cache', 'service-worker', 'cookies'];

/** Causes that lie on the person's way to the site. */
const onTheWay: readonly CauseId[] = [
  ...(['proxy', 'proxy-bypass', 'tunnel-refused', 'security-software'] as const),
  ...(['vpn', 'dns', 'network-wide'] as const),
];

/** Where the verdict puts the trouble. `open`: nothing but what is usual speaks for it, or the checks disagree. */
export type Seat = 'back' | 'browser' | 'way' | 'site' | 'open';

export function seatOf({ verdict: { cause, certainty, proof } }: Diagnosis): Seat {
  if (cause === 'recovered') return 'back';
  if (certainty === null || certainty === 'possible') return 'open';
  if (inBrowser.includes(cause)) return 'browser';
  if (onTheWay.includes(cause)) return 'way';
  return proof === 'prior' ? 'open' : 'site';
}

/**
 * Why nothing speaks for a fix of the person's side: it is documented, and so it is listed. Where the checks disagree it is
 * worth a try.
 */
export function nothingSpeaks(diagnosis: Diagnosis): Chance {
  if (diagnosis.verdict.cause === 'unclear') return { level: 'perhaps', because: ['chanceUnclear'] };
  return { level: 'unlikely', because: [elsewhere[seatOf(diagnosis)]] };
}

const elsewhere = {
  back: 'chanceNotBack',
  browser: 'chanceNotBrowser',
  way: 'chanceNotWay',
  site: 'chanceNotSite',
  open: 'chanceNotOpen',
} as const satisfies Record<Seat, Phrase[0]>;
