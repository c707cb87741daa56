import type { Asked } from '../../probes/asking/asked.ts';
import { isServerError, isWell } from '../../probes/asking/asked.ts';
import type { Phrase } from '../../texts.ts';

/** A redirect hides its status, and no answer has none. */
function outcome(asked: Asked): string {
  if (asked.kind === 'answer') return String(asked.status);
  return asked.kind === 'redirect' ? '3xx' : '–';
}

/** "502, 502, 200" */
export function outcomes(asked: readonly Asked[]): string {
  return asked.map(outcome).join(', ');
}

/** "84, 79, 91 ms" */
export function times(asked: readonly Asked[]): Phrase {
  return ['checkTimes', asked.map(({ took }) => String(Math.round(took))).join(', ')];
}

/** What a series of answers to the same question shows; `mixed`: now this, now that. */
export type Series = 'error' | 'well' | 'redirect' | 'silent' | 'other' | 'mixed';

export function seriesOf(asked: readonly Asked[]): Series {
  const kinds = new Set(asked.map(kindOf));
  const [first = 'silent'] = kinds;
  return kinds.size > 1 ? 'mixed' : first;
}

function kindOf(asked: Asked): Exclude<Series, 'mixed'> {
  if (asked.kind === 'redirect') return 'redirect';
  if (asked.kind === 'no-answer') return 'silent';
  if (isServerError(asked)) return 'error';
  return isWell(asked) ? 'well' : 'other';
}
