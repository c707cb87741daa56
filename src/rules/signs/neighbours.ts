import { valueIn } from '../../probes/reading.ts';
import type { Known } from '../rule.ts';

/** This site and two unrelated ones: fewer may fail by chance. */
const fewest = 3;

/** Whether that many unrelated sites failed, and none answered well meanwhile. */
export function isManySites({ readings }: Known): boolean {
  const neighbours = valueIn(readings.neighbours);
  return neighbours !== null && neighbours.well === 0 && neighbours.failing + 1 >= fewest;
}
