import type { Known } from '../rule.ts';
import { allErrors, askedAgain, difference } from './asked-again.ts';

/** What the same question by the proxy and past it has shown: `same` fails both ways. */
export function pastProxy(known: Known): 'not-asked' | 'same' | 'none' | 'hinted' | 'shown' {
  const { fresh, proxied, direct } = askedAgain(known);
  if (direct.length === 0) return 'not-asked';
  return allErrors(direct) ? 'same' : difference(proxied, direct, fresh);
}
