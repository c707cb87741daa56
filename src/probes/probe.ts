import type { Incident } from '../incident/incident.ts';
import type { Permit } from './asking/permit.ts';
import type { ProbeId, Readings } from './evidence.ts';
import type { Tools } from './tools.ts';

/** What is to be examined. */
export interface Subject {
  readonly incident: Incident;
  /** The failing address, without fragment. */
  readonly url: string;
  /** Scheme, host and port of it. */
  readonly origin: string;
  readonly permit: Permit;
  /** False where the person wants to be asked before anything is sent to the site. */
  readonly mayAsk: boolean;
}

/** Collects, and never judges: what it could not measure is a value with its reason. */
export interface Probe<Id extends ProbeId = ProbeId> {
  /** Also the file's name. */
  readonly id: Id;
  readonly run: (subject: Subject, tools: Tools) => Promise<NonNullable<Readings[Id]>>;
}
