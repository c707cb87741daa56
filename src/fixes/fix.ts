import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { FixId } from '../incident/fix-id.ts';
import type { Incident } from '../incident/incident.ts';
import type { Readings } from '../probes/evidence.ts';
import type { System } from '../system.ts';
import type { MessageKey, Phrase } from '../texts.ts';

/** All that a fix may look at. */
export interface Situation {
  readonly incident: Incident;
  readonly readings: Readings;
  readonly diagnosis: Diagnosis;
  readonly system: System;
}

/**
 * Whether it will help, and why, in one line. The best first: `cures` what was measured to be the cause; `likely`: it meets
 * the verdict; `perhaps`: worth a try; `unlikely`: documented, and said to be of little use here, with the reason.
 */
export interface Chance {
  readonly level: 'cures' | 'likely' | 'perhaps' | 'unlikely';
  readonly because: Phrase;
}

/** What a person needs to do their part. */
export type Tool =
  /** A line for the system's terminal, exactly as it is typed. */
  | { readonly kind: 'command'; readonly text: string }
  /** A page of the browser's own: opened where the browser allows it (Chromium), its address to copy where not (Firefox). */
  | { readonly kind: 'browser-page'; readonly address: string }
  /** The failing page's address: to copy, and as a code for a phone. */
  | { readonly kind: 'page-address' }
  /** A web page elsewhere, opened by a click alone: says whom it contacts. */
  | { readonly kind: 'elsewhere'; readonly label: MessageKey; readonly host: string; readonly url: string }
  /** The ways to the site's support, and the report. */
  | { readonly kind: 'contact' }
  | { readonly kind: 'report' };

/** How it is done, and so how it is verified. */
export type Deed =
  /** The page is loaded again; its answer tells. */
  | { readonly kind: 'load' }
  /** The browser clears something of this site, then the page is loaded again. */
  | { readonly kind: 'clear'; readonly what: 'copies' | 'worker' }
  /** A look at the site's cookies, then some or all are set aside, then the page is loaded again. */
  | { readonly kind: 'cookies' }
  /** The person switches something off and says so; off, on, off decides. */
  | { readonly kind: 'switch' }
  /** We switch an extension off, on and off again, once the person agrees (Chromium). */
  | { readonly kind: 'switch-extension'; readonly id: string; readonly name: string }
  /** The person does something once and says so; the page is measured then. */
  | { readonly kind: 'once' }
  /**
   * We ask by and by whether the page is back. `own`: the verdict is the person's own connection, which is waited for first.
   * `itself`: only the page itself can tell.
   */
  | { readonly kind: 'watch'; readonly own: boolean; readonly itself: boolean }
  /** Nothing of it can be measured from here. */
  | { readonly kind: 'hand-over' };

export interface Guide {
  /** What it does, in one to three plain sentences. */
  readonly says: readonly [Phrase, ...Phrase[]];
  /** What only the person can do, step by step; [] where the extension does all of it. */
  readonly steps: readonly Phrase[];
  readonly tools: readonly Tool[];
  readonly deed: Deed;
}

/** One thing that can be done: a file, and a line in the index. Pure: same situation, same advice. */
export interface Fix {
  /** Also the file's name. */
  readonly id: FixId;
  /** The documented visitor fix that it carries out (V1 to V9 of the public references; docs/fixes.md). */
  readonly documented: 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9';
  readonly title: MessageKey;
  /** What it costs the person, the cheapest first in the plan; 0: nothing. */
  readonly effort: 0 | 1 | 2 | 3;
  /** What it costs and whether it can be put back, each in a few words: "Signs you out here", "Can be put back". */
  readonly costs: (situation: Situation) => readonly [Phrase, ...Phrase[]];
  /** null: it makes no sense here at all, and is not listed. */
  readonly chance: (situation: Situation) => Chance | null;
  readonly guide: (situation: Situation) => Guide;
}
