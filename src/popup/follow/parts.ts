import { readFailedParts } from '../../browser/parts/read.ts';
import { onWatchedChange } from '../../browser/parts/store.ts';
import { onSettingsChange } from '../../browser/settings.ts';
import { onAddressChange, onPageComplete } from '../../browser/tabs.ts';
import type { Parts } from '../../parts/parts.ts';
import type { Followed } from './followed.ts';

/** Tells what is known to have failed of the tab's page, and again after each change of that; null: nothing. */
export function followParts(followed: Followed, tell: (parts: Parts | null) => void): void {
  const { tabId } = followed;
  let asked = 0;
  const read = async () => {
    const turn = ++asked;
    const parts = await partsIn(tabId);
    if (turn === asked) tell(parts);
  };
  onWatchedChange(tabId, () => void read());
  onAddressChange(tabId, () => void read());
  onPageComplete(tabId, () => void read());
  onSettingsChange(() => void read());
  void read();
}

/** What groups them, with its list of suffixes and of gateways, is loaded only where there is something to group. */
async function partsIn(tabId: number): Promise<Parts | null> {
  const found = await readFailedParts(tabId);
  if (found === null || found.failed.groups.length === 0) return null;
  const { partsOf } = await import('../../parts/parts.ts');
  return partsOf(found.failed, found.page);
}
