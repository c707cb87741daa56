import type { Incident } from '../incident/incident.ts';
import type { Readings } from '../probes/evidence.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What is usual, whatever was read: the site's trouble. */
export function diagnose(_incident: Incident, _readings: Readings): Diagnosis {
  return {
    verdict: { cause: 'site', side: 'site', certainty: 'likely', because: [['meaningFault']] },
    others: [],
    cleared: [],
    missing: [],
    gateway: 'unknown',
    gatewayName: null,
  };
}
