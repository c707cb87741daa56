import type { FixId } from '../../incident/fix-id.ts';
import type { Deeds } from '../Popup.tsx';

/** Opens a step, brings it into sight and puts the keyboard there. */
export function goToStep(fix: FixId, order: readonly FixId[], deeds: Pick<Deeds, 'act'>): void {
  const step = document.querySelector(`[data-fix="${fix}"]`);
  const fold = step?.closest('details');
  const details = step?.querySelector('details');
  if (fold != null) fold.open = true;
  if (details != null) details.open = true;
  details?.querySelector('summary')?.focus();
  step?.scrollIntoView({ block: 'start' });
  deeds.act({ kind: 'note', note: { kind: 'opened', fix, order: [...order] } });
}
