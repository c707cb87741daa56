import type { Failure } from './failure.ts';
import { shownIncident, type TabState } from './incident.ts';

/**
 * What the toolbar button says about a tab: a failure, or nothing. Only what the tab shows counts: Chromium tells of pages
 * that it merely fetches ahead as if they were the tab's own.
 */
export function badgeFailure(state: TabState | null): Failure | null {
  return shownIncident(state)?.failure ?? null;
}

/** At most four characters: the status, or "!" where no page was answered at all. */
export function badgeText(failure: Failure): string {
  return failure.kind === 'tunnel' ? '!' : String(failure.status);
}
