import { isReloadSafe } from '../incident/form.ts';
import type { Fix } from './fix.ts';
import { ofCopies } from './signs/copies.ts';

/** What the browser keeps of the site's pages, so that they load faster. */
export const clearCopies: Fix = {
  id: 'clear-copies',
  documented: 'V3',
  title: 'fixClearCopies',
  effort: 1,
  costs: () => [['costSlower']],
  chance: (situation) => {
    const { incident, system } = situation;
    // Firefox has no other way than to load the page; Chromium does not reach what a private window keeps.
    const isOutOfReach = system.browser === 'firefox' ? !isReloadSafe(incident) : incident.place.private;
    return isOutOfReach ? null : ofCopies(situation);
  },
  guide: ({ incident, system }) => ({
    says: [
      [system.browser === 'firefox' ? 'fixClearCopiesFirefox' : 'fixClearCopiesSays'],
      ...(isReloadSafe(incident) ? [] : [['fixNotSentAgain'] as const]),
    ],
    steps: [],
    tools: [],
    deed: { kind: 'clear', what: 'copies' },
  }),
};
