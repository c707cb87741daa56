import { ask } from '../../browser/pages.ts';
import { knownOf } from '../../diagnosis/known.ts';
import { makerId } from '../../gateways/maker.ts';
import { shownIncident } from '../../incident/incident.ts';
import type { View } from '../view.ts';
import type { Followed } from './followed.ts';

/**
 * Has the journal keep the verdict of finished checks, each once. It is derived here: the background carries no rule. To be
 * called after each drawing, with what was drawn.
 */
export function recorder({ tabId, known }: Followed): (view: View | null) => Promise<void> {
  let told = '';
  return async (view) => {
    const { state, examination } = known();
    const incident = shownIncident(state);
    const { state: stage, cause, certainty } = view?.attributes ?? {};
    if (incident === null || incident.place.private || stage !== 'done' || !cause) return;
    const { maker } = knownOf(incident, examination?.readings ?? {});
    const product = maker === null ? 'unknown' : makerId(maker.maker);
    const command = {
      kind: 'judged',
      tabId,
      id: incident.id,
      verdict: { cause, certainty: certainty || null },
      maker: maker === null || product === 'unknown' ? null : { product, side: maker.side.side },
    } as const;
    const words = JSON.stringify(command);
    if (words === told) return;
    told = words;
    const reply = await ask(command);
    if (reply.kind === 'refused') told = '';
  };
}
