import { ask } from '../../browser/pages.ts';
import { shownIncident } from '../../incident/incident.ts';
import type { Followed } from './followed.ts';

/** Has each showing of a failure examined once; what was examined before the popup opened is not examined again. */
export function examiner({ tabId, known }: Followed): () => Promise<void> {
  let examined: string | null = null;
  return async () => {
    const incident = shownIncident(known().state);
    if (incident === null || incident.state.phase === 'verifying') return;
    const showing = `${incident.id} ${incident.shownAt}`;
    if (showing === examined) return;
    examined = showing;
    const reply = await ask({ kind: 'examine', tabId, occasion: 'opened' });
    if (reply.kind === 'refused') await ask({ kind: 'examine', tabId, occasion: 'opened' });
  };
}
