import type { Diagnosis, Suspect } from '../../diagnosis/diagnosis.ts';
import { formFate } from '../../incident/form.ts';
import type { Incident } from '../../incident/incident.ts';
import type { CauseId, Certainty } from '../../rules/rule.ts';
import type { MessageKey, Phrase, Say } from '../../texts.ts';

/** The verdict as it is read: whose trouble, how sure, and why. */
export interface Verdict {
  readonly sentence: string;
  /** "Certain." */
  readonly word: string;
  readonly because: string;
}

/** By the verdict's side; green where the page answers again. */
export type Tone = 'site' | 'visitor' | 'back' | 'open';

export function toneOf({ verdict: { cause, side, certainty } }: Diagnosis): Tone {
  if (cause === 'recovered') return certainty === 'possible' ? 'open' : 'back';
  return side === 'unknown' || certainty === null ? 'open' : side;
}

/** A form in doubt is said first: it matters more than whose trouble it is, which the line beneath tells. */
export function verdictOf(incident: Incident, { verdict }: Diagnosis, withheld: boolean, say: Say): Verdict {
  const because = say(...verdict.because[0]);
  if (formFate(incident) === 'in-doubt' && verdict.side !== 'visitor') {
    const word = verdict.side === 'site' ? formWords[verdict.certainty ?? 'none'] : words.none;
    return { sentence: say('sentenceForm'), word: say(word), because: say('becauseNotSentAgain') };
  }
  return {
    sentence: say(titleOf(verdict, withheld)),
    word: say(words[verdict.certainty ?? 'none']),
    because,
  };
}

/** The verdict's sentence. */
export function titleOf({ cause, certainty }: Diagnosis['verdict'], withheld: boolean): MessageKey {
  if (cause === 'unclear') return withheld ? 'verdictWithheld' : 'verdictUnclear';
  if (certainty === null) return 'verdictUnclear';
  const { proven, possible } = titles[cause];
  return certainty === 'possible' ? possible : proven;
}

/** A further cause, and what speaks for it. */
export function alsoOf({ cause, because }: Suspect): readonly [title: Phrase, because: Phrase] {
  return [[cause === 'unclear' ? 'verdictUnclear' : titles[cause].possible], because[0]];
}

const words: Readonly<Record<Certainty | 'none', MessageKey>> = {
  certain: 'wordCertain',
  likely: 'wordLikely',
  possible: 'wordPossible',
  none: 'wordNone',
};

const formWords: Readonly<Record<Certainty | 'none', MessageKey>> = {
  certain: 'wordFormCertain',
  likely: 'wordFormLikely',
  possible: 'wordFormPossible',
  none: 'wordNone',
};

/** What is merely possible is never said as a fact. */
interface Titles {
  readonly proven: MessageKey;
  readonly possible: MessageKey;
}

const titles: Readonly<Record<Exclude<CauseId, 'unclear'>, Titles>> = {
  site: { proven: 'verdictSite', possible: 'maybeSite' },
  'site-page': { proven: 'verdictSitePage', possible: 'maybeSitePage' },
  'site-edge': { proven: 'verdictSiteEdge', possible: 'maybeSiteEdge' },
  'edge-cache': { proven: 'verdictEdgeCache', possible: 'maybeEdgeCache' },
  recovered: { proven: 'verdictRecovered', possible: 'maybeRecovered' },
  'browser-cache': { proven: 'verdictBrowserCache', possible: 'maybeBrowserCache' },
  'service-worker': { proven: 'verdictServiceWorker', possible: 'maybeServiceWorker' },
  cookies: { proven: 'verdictCookies', possible: 'maybeCookies' },
  proxy: { proven: 'verdictProxy', possible: 'maybeProxy' },
  'proxy-bypass': { proven: 'verdictProxyBypass', possible: 'maybeProxyBypass' },
  'security-software': { proven: 'verdictSecuritySoftware', possible: 'maybeSecuritySoftware' },
  vpn: { proven: 'verdictVpn', possible: 'maybeVpn' },
  dns: { proven: 'verdictDns', possible: 'maybeDns' },
  'network-wide': { proven: 'verdictNetworkWide', possible: 'maybeNetworkWide' },
  'tunnel-refused': { proven: 'verdictTunnelRefused', possible: 'sentenceTunnel' },
};
