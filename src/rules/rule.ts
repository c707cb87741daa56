import type { Identification } from '../gateways/identify.ts';
import type { ProbeId, Readings } from '../probes/evidence.ts';
import type { Reason } from '../probes/reading.ts';
import type { Response } from '../probes/response.ts';
import type { Phrase } from '../texts.ts';

/** Whose trouble it is. */
export type Side = 'site' | 'visitor' | 'unknown';

/** Every cause that a verdict can name, with the side that it stands on. */
export const sides = {
  site: 'site',
  'site-page': 'site',
  'site-edge': 'site',
  'edge-cache': 'site',
  recovered: 'site',
  'browser-cache': 'visitor',
  'service-worker': 'visitor',
  cookies: 'visitor',
  proxy: 'visitor',
  'proxy-bypass': 'visitor',
  'security-software': 'visitor',
  vpn: 'visitor',
  dns: 'visitor',
  'network-wide': 'visitor',
  'tunnel-refused': 'visitor',
  unclear: 'unknown',
} as const satisfies Record<string, Side>;
export type CauseId = keyof typeof sides;

export type Certainty = 'certain' | 'likely' | 'possible';

/** What an opinion rests on, the weightiest first: a difference that was measured, a mark that was left, what is usual. */
export type Proof = 'measured' | 'mark' | 'prior';

/** All that a rule may look at. */
export interface Known {
  readonly response: Response;
  /** Who made the answer; null where no answer exists (a refused tunnel) or none was seen (the site's worker made it). */
  readonly maker: Identification | null;
  readonly readings: Readings;
}

export type Opinion =
  | {
      readonly kind: 'cause';
      readonly certainty: Certainty;
      readonly proof: Proof;
      /** Why, in one to three plain sentences with the figures, the weightiest first. */
      readonly because: readonly [Phrase, ...Phrase[]];
    }
  /** It is not that, and how we know. */
  | { readonly kind: 'cleared'; readonly because: Phrase }
  /** Nothing speaks for it. */
  | { readonly kind: 'no-sign' }
  /** It cannot be told, since these readings are missing. */
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

export interface Missing {
  readonly probe: ProbeId;
  /** null: it has not answered yet. */
  readonly reason: Reason | null;
}

/** Judges, and never touches the world: the same evidence, the same opinion. */
export interface Rule {
  /** Also the file's name. */
  readonly id: CauseId;
  readonly judge: (known: Known) => Opinion;
}
