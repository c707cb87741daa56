import type { Asked } from '../../probes/asking/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Phrase } from '../../texts.ts';
import type { Finding, Looked } from './check.ts';
import { outcomes, type Series, seriesOf, times } from './figures.ts';

/** The same page again, past every cache, as the tab would ask for it. */
export const fresh: Looked = {
  id: 'fresh',
  probe: 'fresh',
  running: ['checkFreshRunning'],
  unmeasured: ['checkFreshUnknown'],
  find: ({ readings }) => {
    const answers = valueIn(readings.fresh)?.answers;
    if (answers === undefined) return null;
    const series = seriesOf(answers);
    const told = title(series, answers);
    const isToldAlready = told.length > 1;
    return {
      result: results[series],
      title: told,
      facts: [...(isToldAlready ? [] : [outcomes(answers)]), times(answers)],
      asked: answers.length,
    };
  },
};

const results: Readonly<Record<Series, Finding['result']>> = {
  error: 'failing',
  well: 'ok',
  redirect: 'ok',
  silent: 'failing',
  other: 'suspect',
  mixed: 'suspect',
};

function title(series: Series, answers: readonly Asked[]): Phrase {
  switch (series) {
    case 'error':
      return stillFailing(answers);
    case 'well':
      return ['checkFreshWell'];
    case 'redirect':
      return ['checkFreshRedirect'];
    case 'silent':
      return ['checkFreshSilent'];
    case 'other':
      return ['checkFreshOther'];
    case 'mixed':
      return ['checkFreshMixed'];
    default:
      return series satisfies never;
  }
}

function stillFailing(answers: readonly Asked[]): Phrase {
  const [status = '', ...others] = new Set(answers.map((one) => outcomes([one])));
  if (others.length > 0) return ['checkFreshErrors'];
  return answers.length === 1 ? ['checkFreshStill', status] : ['checkFreshEach', status];
}
