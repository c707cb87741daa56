import { isReloadSafe } from '../incident/form.ts';
import type { Fix } from './fix.ts';
import { ofCopies } from './signs/copies.ts';
import { suspicion } from './signs/suspicion.ts';

/** The page once more, past the browser's cache; both browsers leave the site's service worker out of it as well. */
export const skipCache: Fix = {
  id: 'skip-cache',
  documented: 'V2',
  title: 'fixSkipCache',
  effort: 0,
  costs: () => [['costNothing']],
  chance: (situation) => {
    const { incident, diagnosis } = situation;
    if (!isReloadSafe(incident)) return null;
    const copies = ofCopies(situation);
    if (copies.level !== 'unlikely') return copies;
    const worker = suspicion(diagnosis, 'service-worker');
    if (worker !== null) {
      const level = worker === 'possible' ? 'perhaps' : 'likely';
      return { level, because: ['chanceSkipWorker'] };
    }
    if (suspicion(diagnosis, 'edge-cache') !== null) return { level: 'perhaps', because: ['chanceSkipEdge'] };
    if (diagnosis.verdict.cause === 'recovered') return { level: 'perhaps', because: ['chanceSkipBack'] };
    return copies;
  },
  guide: () => ({ says: [['fixSkipCacheSays']], steps: [], tools: [], deed: { kind: 'load' } }),
};
