import { isStoredCopy } from '../incident/failure.ts';
import { isReloadSafe } from '../incident/form.ts';
import { isServerError } from '../probes/asking/asked.ts';
import { valueIn } from '../probes/reading.ts';
import type { Fix } from './fix.ts';
import { suspicion } from './signs/suspicion.ts';

/** The page once more, as the browser's own button does. */
export const refresh: Fix = {
  id: 'refresh',
  documented: 'V2',
  title: 'fixRefresh',
  effort: 0,
  costs: () => [['costNothing']],
  chance: ({ incident, diagnosis, readings }) => {
    if (!isReloadSafe(incident)) return null;
    if (diagnosis.verdict.cause === 'recovered') return { level: 'likely', because: ['chanceWorksNow'] };
    const held = (cause: 'cookies' | 'service-worker') => {
      const how = suspicion(diagnosis, cause);
      return how === 'measured' || how === 'likely';
    };
    if (held('service-worker')) return { level: 'unlikely', because: ['chanceRefreshWorker'] };
    if (isStoredCopy(incident.failure)) return { level: 'perhaps', because: ['chanceRefreshCopy'] };
    if (held('cookies')) return { level: 'unlikely', because: ['chanceRefreshCookies'] };
    const again = valueIn(readings.fresh)?.answers ?? [];
    const isSteady = again.length > 1 && again.every(isServerError);
    if (isSteady) return { level: 'unlikely', because: ['chanceRefreshSteady', String(again.length)] };
    return { level: 'perhaps', because: ['chanceRefresh'] };
  },
  guide: () => ({ says: [['fixRefreshSays']], steps: [], tools: [], deed: { kind: 'load' } }),
};
