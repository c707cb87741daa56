import type { Tool } from '../../fixes/fix.ts';
import type { FixId } from '../../incident/fix-id.ts';
import type { Deeds } from '../Popup.tsx';

/** Opens a step, brings it into sight and puts the keyboard there, or on one of its tools. */
export function goToStep(
  fix: FixId,
  order: readonly FixId[],
  deeds: Pick<Deeds, 'act'>,
  tool: Tool['kind'] | null = null,
): void {
  const step = document.querySelector(`[data-fix="${fix}"]`);
  const fold = step?.closest('details');
  const details = step?.querySelector('details');
  if (fold != null) fold.open = true;
  if (details != null) details.open = true;
  const target = tool === null ? null : details?.querySelector<HTMLElement>(`[data-tool="${tool}"] summary`);
  (target ?? details?.querySelector('summary'))?.focus();
  (target ?? step)?.scrollIntoView({ block: target == null ? 'start' : 'center' });
  deeds.act({ kind: 'note', note: { kind: 'opened', fix, order: [...order] } });
}
