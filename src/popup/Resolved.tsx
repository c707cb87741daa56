import type { Say } from '../texts.ts';
import { CareCard } from './CareCard.tsx';
import { Facts } from './Facts.tsx';
import type { Deeds } from './Popup.tsx';
import { Plan } from './plan/Plan.tsx';
import type { View } from './view.ts';

type ResolvedView = Extract<View, { kind: 'resolved' }>;

/** The page is back: what was tried; and what may have been sent before stays in doubt. */
export function Resolved({ view, say, deeds }: { view: ResolvedView; say: Say; deeds: Deeds }) {
  return (
    <>
      {view.form === 'in-doubt' ? <CareCard form={view.form} opensAnew={false} say={say} /> : null}
      {view.plan === null ? null : <Plan plan={view.plan} say={say} deeds={deeds} />}
      <Facts facts={view.facts} say={say} />
    </>
  );
}
