import type { Say } from '../texts.ts';
import { CareCard } from './CareCard.tsx';
import { Facts } from './Facts.tsx';
import type { View } from './view.ts';

type ResolvedView = Extract<View, { kind: 'resolved' }>;

/** The page is back; what may have been sent before stays in doubt. */
export function Resolved({ view, say }: { view: ResolvedView; say: Say }) {
  return (
    <>
      {view.form === 'in-doubt' ? <CareCard form={view.form} opensAnew={false} say={say} /> : null}
      <Facts facts={view.facts} say={say} />
    </>
  );
}
