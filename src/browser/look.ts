import * as v from 'valibot';
import type { Look } from '../incident/observation.ts';
import { browser } from './api.ts';

const timingSchema = v.object({
  url: v.string(),
  status: v.pipe(v.number(), v.integer()),
  controlled: v.boolean(),
});

/** Runs inside the page, so it may use nothing from outside itself. */
function readTiming() {
  const [navigation] = performance.getEntriesByType('navigation');
  const status = navigation instanceof PerformanceNavigationTiming ? navigation.responseStatus : 0;
  return { url: location.href, status, controlled: navigator.serviceWorker?.controller != null };
}

/**
 * What a tab's document knows about its own answer: the only witness where the site's service worker made it, or where
 * it was loaded before we watched. null where the browser forbids a look: no access, or the browser's own error page.
 */
export async function lookAt(tabId: number): Promise<{ url: string; look: Look } | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: readTiming,
      injectImmediately: true,
    });
    const { url, status, controlled } = v.parse(timingSchema, frame?.result);
    return { url, look: { status, controlled } };
  } catch {
    return null;
  }
}
