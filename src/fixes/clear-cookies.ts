import { isReloadSafe } from '../incident/form.ts';
import type { Fix } from './fix.ts';
import { clearedBy, nothingSpeaks, suspicion, takesAway } from './signs/suspicion.ts';

/** What the site has the browser send along: who is signed in, and what it wants to remember. */
export const clearCookies: Fix = {
  id: 'clear-cookies',
  documented: 'V3',
  title: 'fixClearCookies',
  effort: 2,
  costs: () => [['costSignsOut'], ['costPutBack']],
  chance: ({ incident: { failure }, readings, diagnosis }) => {
    const held = takesAway(suspicion(diagnosis, 'cookies'), {
      measured: ['chanceCookiesMeasured'],
      likely: ['chanceCookiesPossible'],
      possible: ['chanceCookiesPossible'],
    });
    if (held !== null) return held;
    if (failure.kind === 'tunnel') return { level: 'unlikely', because: ['chanceCookiesTunnel'] };
    if (clearedBy(diagnosis, 'cookies') !== null)
      return { level: 'unlikely', because: ['chanceCookiesSame'] };
    const other = nothingSpeaks(diagnosis);
    const isAsked = readings.fresh?.status === 'measured' && readings.anonymous?.status === 'measured';
    return isAsked || diagnosis.verdict.proof === 'measured'
      ? other
      : { level: other.level, because: ['chanceCookiesUnmeasured'] };
  },
  guide: ({ incident }) => ({
    says: [
      ['fixClearCookiesSays'],
      ['fixClearCookiesBack'],
      ...(isReloadSafe(incident) ? [] : [['fixNotSentAgain'] as const]),
    ],
    steps: [],
    tools: [],
    deed: { kind: 'cookies' },
  }),
};
