import { isStoredCopy } from '../../incident/failure.ts';
import type { Chance, Situation } from '../fix.ts';
import { nothingSpeaks, suspicion, takesAway } from './suspicion.ts';

/** What speaks for getting rid of the browser's own copy of the page. */
export function ofCopies({ incident: { failure }, diagnosis }: Situation): Chance {
  const held = takesAway(suspicion(diagnosis, 'browser-cache'), {
    measured: ['chanceCopyMeasured'],
    likely: ['chanceCopyLikely'],
    possible: ['chanceCopyPossible'],
  });
  if (held !== null) return held;
  if (isStoredCopy(failure)) return { level: 'unlikely', because: ['chanceCopySame'] };
  switch (failure.kind) {
    case 'response':
      return { level: 'unlikely', because: ['chanceCopyFresh'] };
    case 'tunnel':
      return { level: 'unlikely', because: ['chanceCopyTunnel'] };
    case 'page':
      return nothingSpeaks(diagnosis);
    default:
      return failure satisfies never;
  }
}
