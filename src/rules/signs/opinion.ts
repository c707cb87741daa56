import type { ProbeId } from '../../probes/evidence.ts';
import { type Reading, valueIn } from '../../probes/reading.ts';
import type { Phrase } from '../../texts.ts';
import type { Certainty, Known, Missing, Opinion, Proof } from '../rule.ts';

/** The first sentence, and as many of the others as apply: three at most. */
type Because = readonly [Phrase, ...(Phrase | null)[]];

export function cause(certainty: Certainty, proof: Proof, [first, ...others]: Because): Opinion {
  const more = others.filter((phrase) => phrase !== null).slice(0, 2);
  return { kind: 'cause', certainty, proof, because: [first, ...more] };
}

export function cleared(...because: Phrase): Opinion {
  return { kind: 'cleared', because };
}

export const noSign: Opinion = { kind: 'no-sign' };

/** Says what would be needed to judge; where all of it is there, nothing speaks for the cause. */
export function unknownWithout({ readings }: Known, ...probes: readonly ProbeId[]): Opinion {
  const missing = probes.flatMap((probe) => missingOf(probe, readings[probe]));
  return missing.length === 0 ? noSign : { kind: 'unknown', missing };
}

function missingOf(probe: ProbeId, reading: Reading<unknown> | undefined): Missing[] {
  if (valueIn(reading) !== null) return [];
  const reason = reading?.status === 'unavailable' ? reading.reason : null;
  return reason === 'not-needed' ? [] : [{ probe, reason }];
}
