import type { Certainty, Proof } from '../rules/rule.ts';
import type { Suspect } from './diagnosis.ts';

const proofs: readonly Proof[] = ['measured', 'mark', 'prior'];
const certainties: readonly Certainty[] = ['certain', 'likely', 'possible'];

/**
 * The best-proven first: what was measured before what left a mark before what is usual, and within that by certainty;
 * of equals, the order given. A contradiction comes before all, since nothing is proven while it stands.
 */
export function ranked(suspects: readonly Suspect[]): Suspect[] {
  const inOrder = suspects.toSorted((one, other) => weight(one) - weight(other));
  return isShown(inOrder) ? inOrder.filter(({ cause }) => cause !== 'site') : inOrder;
}

function weight({ cause, proof, certainty }: Suspect): number {
  if (cause === 'unclear') return -1;
  return proofs.indexOf(proof) * certainties.length + certainties.indexOf(certainty);
}

/** Whether something is known that the usual verdict, the site, would only say less exactly. */
function isShown(suspects: readonly Suspect[]): boolean {
  const others = suspects.filter(({ cause }) => cause !== 'site');
  return others[0]?.cause !== 'unclear' && others.some(({ certainty }) => certainty !== 'possible');
}
