import { type Side, sides } from '../rules/rule.ts';
import type { Entry } from './entry.ts';

/** On whose side the trouble was; a cause of another release, or none at all, is on no known one. */
export function sideOf({ verdict }: Pick<Entry, 'verdict'>): Side {
  if (verdict === null || verdict.certainty === null) return 'unknown';
  return Object.entries(sides).find(([cause]) => cause === verdict.cause)?.[1] ?? 'unknown';
}
