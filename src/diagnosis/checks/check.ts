import type { Health } from '../../health.ts';
import type { Incident } from '../../incident/incident.ts';
import type { ProbeId, Readings } from '../../probes/evidence.ts';
import type { Phrase } from '../../texts.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** All that a check is told from. */
export interface Evidence {
  readonly incident: Incident;
  readonly readings: Readings;
  readonly diagnosis: Diagnosis;
}

/** What came out, in a line and with its figures. */
export interface Finding {
  readonly result: Health;
  readonly title: Phrase;
  /** A text, or figures and names that need none. */
  readonly facts: readonly (Phrase | string)[];
  /** Requests that were made of the site for it. */
  readonly asked?: number;
}

/** One thing that is looked at, and how it is told. */
export interface Looked {
  readonly id: CheckId;
  /** The reading that it waits for; null: the failure itself tells. */
  readonly probe: ProbeId | null;
  /** While it is looked at. null: nobody waits for it, it is only told once it is there. */
  readonly running: Phrase | null;
  /** Where it could not be measured. */
  readonly unmeasured: Phrase | null;
  /** null: there is nothing to tell (yet). */
  readonly find: (evidence: Evidence) => Finding | null;
}

export type CheckId =
  | 'maker'
  | 'copy'
  | 'fresh'
  | 'cookies'
  | 'siblings'
  | 'edge'
  | 'worker'
  | 'proxy'
  | 'direct'
  | 'address'
  | 'neighbours'
  | 'parts';
