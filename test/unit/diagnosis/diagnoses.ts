import type { Diagnosis, Suspect } from '../../../src/diagnosis/diagnosis.ts';
import { type Incident, shownIncident } from '../../../src/incident/incident.ts';
import type { Observation } from '../../../src/incident/observation.ts';
import type { Asked } from '../../../src/probes/asking/asked.ts';
import type { Readings } from '../../../src/probes/evidence.ts';
import type { Examination } from '../../../src/probes/examination.ts';
import { measured } from '../../../src/probes/reading.ts';
import { type CauseId, type Certainty, sides } from '../../../src/rules/rule.ts';
import { shown, stateAfter } from '../incident/observations.ts';

export function incidentAfter(observations: readonly Observation[] = shown(502)): Incident {
  const incident = shownIncident(stateAfter(observations));
  if (incident === null) throw new Error('No incident is shown after that.');
  return incident;
}

/** A verdict of this cause, about which nothing else is known. */
export function verdict(
  cause: CauseId,
  certainty: Certainty | null = 'certain',
  change: Partial<Diagnosis> = {},
): Diagnosis {
  return {
    verdict: { cause, side: sides[cause], certainty, proof: 'mark', because: [['meaningFault']] },
    others: [],
    cleared: [],
    missing: [],
    gateway: 'unknown',
    gatewayName: null,
    errorType: null,
    quote: null,
    ...change,
  };
}

export function suspect(cause: CauseId, proof: Suspect['proof'] = 'mark'): Suspect {
  return { cause, side: sides[cause], certainty: 'possible', proof, because: [['meaningFault']] };
}

export const byNginx = { gateway: 'nginx', gatewayName: 'nginx' } as const;
export const byCloudflare = { gateway: 'cloudflare', gatewayName: 'Cloudflare' } as const;
export const bySquid = { gateway: 'squid', gatewayName: 'Squid' } as const;

export function answer(status: number, took = 84, headers: readonly [string, string][] = []): Asked {
  return { kind: 'answer', at: 2_000, took, status, headers: [...headers], body: null };
}

export const redirect: Asked = { kind: 'redirect', at: 2_000, took: 40 };
export const silence: Asked = { kind: 'no-answer', at: 2_000, took: 5_000, why: 'timeout' };

/** The same page, asked again with cookies. */
export function asked(...answers: Asked[]): Pick<Readings, 'fresh'> {
  return { fresh: measured({ answers, by: 'background' as const }) };
}

export function askedBare(...answers: Asked[]): Pick<Readings, 'anonymous'> {
  return { anonymous: measured({ answers }) };
}

/** A finished examination of what the tab shows. */
export function examined(
  incident: Incident,
  readings: Readings,
  change: Partial<Examination> = {},
): Examination {
  const { id, shownAt } = incident;
  const times = { startedAt: 2_000, finishedAt: 4_000 };
  return { incident: id, shownAt, ...times, readings, asked: 0, before: null, ...change };
}
