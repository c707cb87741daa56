import { browser } from './api.ts';

/**
 * Calls back whenever the way to the network may have changed: another proxy setting, the network gone or there again, or
 * another kind of it (only Chromium tells). For pages: a background that slept would not hear it. What it means is not told.
 */
export function onWayChange(changed: () => void): void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  const { connection }: Navigator & { readonly connection?: EventTarget } = navigator;
  connection?.addEventListener('change', changed);
  browser.proxy?.settings.onChange.addListener(changed);
}
