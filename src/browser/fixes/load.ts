import type { Refusal, Reply } from '../../commands.ts';
import { hostOf, isCut, pageAddress } from '../../incident/address.ts';
import type { LoadId } from '../../incident/fix-id.ts';
import { isReloadSafe } from '../../incident/form.ts';
import { shownIncident, type TabState } from '../../incident/incident.ts';
import { isRepeatable } from '../../incident/method.ts';
import { observeIf } from '../incidents.ts';
import { addressOf, openAnew, reload } from '../tabs.ts';

/** How the page is loaded: opened anew by GET, or its own request repeated. */
interface Plan {
  readonly url: string;
  readonly reload: boolean;
}

/**
 * Loads the failing page again; its answer tells whether what was done before has helped. Never repeats a form: a reload is
 * made only of a page that is known to have been a GET, and only while that page is still the one in the tab. Opening anew
 * is always a GET (RFC 9110, 9.2.1).
 *
 * @param proven that what it is made for helps was measured before
 */
export async function load(tabId: number, by: LoadId, proven: boolean): Promise<Reply> {
  let plan: Plan | Refusal | 'under-way' = 'failed';
  await observeIf(tabId, async (state) => {
    if (isUnderWay(state)) {
      plan = 'under-way';
      return null;
    }
    plan = planLoad(state, by, await addressOf(tabId));
    return typeof plan === 'string' ? null : { kind: 'retry', by, proven, at: Date.now() };
  });
  return carryOut(tabId, by, plan);
}

async function carryOut(tabId: number, by: LoadId, plan: Plan | Refusal | 'under-way'): Promise<Reply> {
  if (plan === 'under-way') return { kind: 'done' };
  if (typeof plan === 'string') return { kind: 'refused', reason: plan };
  if (plan.reload) await reload(tabId, by === 'refresh' ? 'plainly' : 'past-cache');
  else await openAnew(tabId, plan.url.replace(/#.*$/s, ''));
  return { kind: 'done' };
}

/** Milliseconds in which a second wish to load, as of another page of ours, is the same wish. */
const sameWish = 1_000;

function isUnderWay(state: TabState | null): boolean {
  const phase = state?.incident?.state;
  return phase?.phase === 'verifying' && Date.now() - phase.since < sameWish;
}

/** A page that has changed its own address since is opened anew: its reload would ask for something else. */
function planLoad(state: TabState | null, by: LoadId, shown: string | null): Plan | Refusal {
  const incident = shownIncident(state);
  if (incident === null) return 'no-incident';
  if (shown === null) return 'failed';
  const isLoading = state?.loading?.answer != null && !isRepeatable(state.loading.answer.outcome.method);
  if (isLoading || (by !== 'open-anew' && !isReloadSafe(incident))) return 'not-safe';
  const { url } = incident.failure;
  if (pageAddress(shown) === url) return { url: shown, reload: by !== 'open-anew' };
  if (isCut(url)) return 'failed';
  return hostOf(shown) === hostOf(url) ? { url, reload: false } : 'moved-on';
}
