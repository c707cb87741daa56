import { isReloadSafe } from '../incident/form.ts';
import { valueIn } from '../probes/reading.ts';
import type { Fix } from './fix.ts';
import { nothingSpeaks, suspicion, takesAway } from './signs/suspicion.ts';

/** The helper program (service worker) that the site left in the browser, with the copies that it keeps. */
export const removeWorker: Fix = {
  id: 'remove-worker',
  documented: 'V3',
  title: 'fixRemoveWorker',
  effort: 1,
  costs: () => [['costOffline'], ['costComesBack']],
  chance: ({ incident: { failure }, readings, diagnosis }) => {
    const held = takesAway(suspicion(diagnosis, 'service-worker'), {
      measured: ['chanceWorkerMeasured'],
      likely: ['chanceWorkerLikely'],
      possible: ['chanceWorkerPossible'],
    });
    if (held !== null) return held;
    if (valueIn(readings['site-worker'])?.registered === false) {
      return { level: 'unlikely', because: ['chanceWorkerNone'] };
    }
    if (failure.kind === 'tunnel') return { level: 'unlikely', because: ['chanceCopyTunnel'] };
    if (failure.kind === 'response') return { level: 'unlikely', because: ['chanceWorkerNetwork'] };
    return nothingSpeaks(diagnosis);
  },
  guide: ({ incident }) => ({
    says: [['fixRemoveWorkerSays'], ...(isReloadSafe(incident) ? [] : [['fixNotSentAgain'] as const])],
    steps: [],
    tools: [],
    deed: { kind: 'clear', what: 'worker' },
  }),
};
