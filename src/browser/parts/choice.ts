import { browser } from '../api.ts';
import { writeSince } from './store.ts';

/**
 * Whether every request is to be watched has to be known at once when the background starts, and storage answers later. So
 * Chromium listens at every start, and stops where nobody wants it: it then forgets the listener. Firefox does not: it wakes
 * the background for every listener that was there at its last start, whether it was taken away since or not
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1899767). But its background is a page, which has a store that answers at
 * once: the choice is noted there too.
 */
const key = 'failedParts';

/** The alarm that starts Firefox's background anew. */
const alarm = 'parts';
const soon = { delayInMinutes: 1, periodInMinutes: 1 };

/** Whether to listen at the start; true where only the settings can tell. */
export function isPerhapsWanted(): boolean {
  if (__BROWSER__ === 'chrome') return true;
  const isOn = noted();
  if (isOn) void startedAnew();
  return isOn;
}

/** Only from the first start on does nothing escape; what was before it may have a gap. */
async function startedAnew(): Promise<void> {
  if (await browser.alarms.clear(alarm)) await writeSince(Date.now());
}

/**
 * Notes what the settings say. A listener that Firefox is given after the background's start goes with that background: so
 * it is started anew before long, and finds the choice noted.
 */
export function noteChoice(isOn: boolean): void {
  if (__BROWSER__ === 'chrome' || noted() === isOn) return;
  try {
    if (isOn) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    return; // The person has switched this store off: then each start listens a moment late.
  }
  if (isOn) browser.alarms.create(alarm, soon);
  else void browser.alarms.clear(alarm);
}

function noted(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
