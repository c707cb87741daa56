import type { Say } from '../texts.ts';
import { CareCard } from './CareCard.tsx';
import type { Below, Deeds } from './Popup.tsx';
import type { View } from './view.ts';
import type { Times } from './words/times.ts';

type ResolvedView = Extract<View, { kind: 'resolved' }>;

interface ResolvedProps {
  view: ResolvedView;
  below: Below | null;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** The page is back: what was tried; and what may have been sent before stays in doubt. */
export function Resolved({ view, below, say, times, deeds }: ResolvedProps) {
  return (
    <>
      {view.form === 'in-doubt' ? (
        <CareCard form={view.form} opensAnew={false} say={say} goBack={null} />
      ) : null}
      {below === null || view.back === null ? null : (
        <below.Tried back={view.back} say={say} times={times} deeds={deeds} />
      )}
      {below === null || view.parts === null ? null : (
        <below.Parts parts={view.parts} titled say={say} deeds={deeds} />
      )}
    </>
  );
}
