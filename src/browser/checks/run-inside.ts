import { browser } from '../api.ts';

/**
 * Runs a function inside the tab's own document and gives what it brings back; null where the browser forbids it, as of
 * its own error pages, or the page went away meanwhile.
 *
 * @param patience milliseconds after which it is given up
 */
export async function runInside<A extends unknown[]>(
  tabId: number,
  func: (...args: A) => unknown,
  args: A,
  patience: number,
): Promise<unknown> {
  const overdue = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const run = browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func, args, injectImmediately: true })
    .then(([frame]) => frame?.result ?? null)
    .catch(() => null);
  return await Promise.race([run, overdue]);
}
