import { valueIn } from '../../probes/reading.ts';
import type { Looked } from './check.ts';
import { outcomes, seriesOf } from './figures.ts';

/** With and without the person's cookies, in turn. */
export const cookies: Looked = {
  id: 'cookies',
  probe: 'anonymous',
  running: ['checkCookiesRunning'],
  unmeasured: ['checkCookiesUnknown'],
  find: ({ readings }) => {
    const without = valueIn(readings.anonymous)?.answers;
    if (without === undefined) return null;
    const withThem = valueIn(readings.fresh)?.answers;
    const asked = without.length;
    const alone = outcomes(without);
    if (withThem === undefined) {
      const facts = [alone];
      return { result: 'unknown', title: ['checkCookiesAlone'], facts, asked };
    }
    const [ours, bare] = [seriesOf(withThem), seriesOf(without)];
    const facts = [['checkCookiesFigures', outcomes(withThem), alone]] as const;
    if (ours === bare && ours !== 'mixed') return { result: 'ok', title: ['checkCookiesSame'], facts, asked };
    const helps = ours === 'error' && bare === 'well' && asked > 1;
    return helps
      ? { result: 'suspect', title: ['checkCookiesHelp'], facts, asked }
      : { result: 'unknown', title: ['checkCookiesDiffer'], facts, asked };
  },
};
