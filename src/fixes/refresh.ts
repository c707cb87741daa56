import { isStoredCopy } from '../incident/failure.ts';
import { isReloadSafe } from '../incident/form.ts';
import type { Fix } from './fix.ts';

/** The page once more, as the browser's own button does. */
export const refresh: Fix = {
  id: 'refresh',
  documented: 'V2',
  title: 'fixRefresh',
  effort: 0,
  costs: () => [['costNothing']],
  chance: ({ incident, diagnosis: { verdict } }) => {
    if (!isReloadSafe(incident)) return null;
    if (verdict.cause === 'recovered') return { level: 'likely', because: ['chanceWorksNow'] };
    if (isStoredCopy(incident.failure)) return { level: 'perhaps', because: ['chanceRefreshCopy'] };
    return { level: 'perhaps', because: ['chanceRefresh'] };
  },
  guide: () => ({ says: [['fixRefreshSays']], steps: [], tools: [], deed: { kind: 'load' } }),
};
