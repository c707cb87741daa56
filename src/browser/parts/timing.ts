import { most, parseReading, type Reading } from '../../parts/reading.ts';
import { browser } from '../api.ts';

/** A page that is busy answers late; the popup does not wait for it for ever, in milliseconds. */
const patience = 2_000;

/**
 * What a page and its frames remember of the requests that they made: of each origin, how many answered with an error of
 * the server's. Nothing is asked of anybody. null where no script may run in the page, or it does not answer.
 *
 * @param frames those that are asked; `all` only where we may see every site: Chromium holds back what is not granted
 */
export async function readTiming(tabId: number, frames: 'all' | 'top'): Promise<Reading | null> {
  const answers = browser.scripting
    .executeScript({
      target: frames === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [0] },
      func: tellTiming,
      args: [most.lines],
      injectImmediately: true,
    })
    .catch(() => []);
  const late = new Promise<never[]>((resolve) => setTimeout(() => resolve([]), patience));
  const told = await Promise.race([answers, late]);
  return parseReading(told.map(({ result }) => result));
}

/** Runs inside the page, so it may use nothing from outside itself. Addresses do not leave it: origins do. */
function tellTiming(mostLines: number) {
  const lines = new Map<string, { origin: string; initiator: string; status: number; count: number }>();
  const entries = performance.getEntriesByType('resource');
  // Not by `document` itself: an element that the page names `querySelectorAll` would stand there in its place.
  const links = Document.prototype.querySelectorAll.call(document, 'link[rel~=stylesheet]');
  const sheets = new Set([...links].map((link) => (link instanceof HTMLLinkElement ? link.href : '')));
  for (const entry of entries) {
    if (!(entry instanceof PerformanceResourceTiming) || entry.responseStatus < 500) continue;
    const { origin } = new URL(entry.name);
    const { initiatorType, responseStatus: status } = entry;
    const initiator = initiatorType === 'link' && sheets.has(entry.name) ? 'stylesheet' : initiatorType;
    const key = `${origin} ${initiator} ${status}`;
    const line = lines.get(key);
    if (line !== undefined) line.count++;
    else if (lines.size < mostLines)
      lines.set(key, { origin: origin.slice(0, 300), initiator: initiator.slice(0, 32), status, count: 1 });
  }
  const [navigation] = performance.getEntriesByType('navigation');
  const isTiming = navigation instanceof PerformanceNavigationTiming;
  // What was fetched ahead of being shown was not watched; Chromium alone does that to whole pages.
  const wasAhead = isTiming && 'activationStart' in navigation && Number(navigation.activationStart) > 0;
  return {
    isTop: window.top === window,
    origin: location.origin.slice(0, 300),
    status: isTiming ? navigation.responseStatus : 0,
    startedAt: wasAhead ? 0 : performance.timeOrigin,
    remembered: entries.length,
    lines: [...lines.values()],
  };
}
