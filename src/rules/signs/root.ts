import { type Answered, isFile, isStoredAnswer, isWell } from '../../probes/asking/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Known } from '../rule.ts';

/**
 * The front page's good answer, if it was made for us just now: a stored copy or a mere file (Last-Modified) can come
 * from the gateway itself, while the server behind it is down.
 */
export function freshRoot({ readings }: Known): Answered | null {
  const root = valueIn(readings.siblings)?.root ?? null;
  if (root === null || !isWell(root) || isStoredAnswer(root)) return null;
  return isFile(root) ? null : root;
}
