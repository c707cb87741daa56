import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import { Plan } from '../plan/Plan.tsx';
import type { Back } from '../views/rest.ts';
import type { Times } from '../words/times.ts';
import { Facts } from './Facts.tsx';

interface TriedProps {
  back: Back;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** What was tried of a page that is back. */
export function Tried({ back: { plan, facts }, say, times, deeds }: TriedProps) {
  return (
    <>
      {plan === null ? null : <Plan plan={plan} say={say} times={times} deeds={deeds} />}
      <Facts facts={facts} say={say} />
    </>
  );
}
